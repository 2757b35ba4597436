import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { knownEntity, predicateHint } from '../known-names.ts';
import { timelineChart, timelineLines } from '../render/timeline-chart.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly predicate?: string;
  readonly chart?: boolean;
}

/** Without a terminal a chart that was asked for is drawn as wide as this. */
const CHART_WIDTH = 100;

export function timeline(command: Command): void {
  command
    .argument('<name>', 'a person or thing')
    .option('-p, --predicate <name>', 'only this relation')
    .option('--chart', 'draw the chart where the output is no terminal too')
    .option('--no-chart', 'plain lines')
    .action((name: string, { predicate, chart }: Options) =>
      withSession(command, { use: 'reads' }, async ({ memory, view, now, answer }) => {
        const entity = await knownEntity(view, name);
        const lanes = await view.timeline(name, predicate === undefined ? {} : { predicate });
        await answer({ entity, lanes }, ({ isTTY, width = CHART_WIDTH, paint }) => {
          const at = new Date(view.point().validAt ?? now);
          const drawn = (chart ?? isTTY) ? timelineChart(entity, lanes, { width, at, paint }) : null;
          return drawn ?? timelineLines(entity, lanes);
        });
        if (lanes.length > 0) return;
        const hint = predicate === undefined ? undefined : await predicateHint(memory, predicate);
        note(hint ?? 'Nothing that was asked for is known at any time.');
      }),
    );
  examples(command, [
    ['asof timeline Ben', 'everything about Ben over time'],
    ['asof timeline Ben -p works_at --as-of 2021', 'his jobs, with 2021 marked'],
    ['asof timeline Ben --chart | less -R', 'the chart through a pipe'],
  ]);
  command.addHelpText(
    'after',
    '\n┣━━┫ held   ┣━━▶ still holds   ◂━━┫ start not known   ┅ unsure or outranked   × refuted   ▼ --as-of   * when it was said',
  );
}
