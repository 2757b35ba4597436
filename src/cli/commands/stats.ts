import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';

export function stats(command: Command): void {
  command.action(() =>
    withSession(command, { use: 'reads' }, async ({ memory, settings, answer }) => {
      const counts = await memory.stats();
      const { episodes, retractedEpisodes, entities, claims, facts, factVersions, revision } = counts;
      const rows: readonly (readonly [string, string])[] = [
        ['space', memory.space],
        ['store', settings.store.value],
        ['episodes', `${episodes.done} done, ${episodes.pending} pending, ${episodes.failed} failed, ${retractedEpisodes} taken back`],
        ['entities', String(entities)],
        ['claims', String(claims)],
        ['facts', `${facts} (${factVersions} versions with all that was believed before)`],
        ['revision', String(revision)],
      ];
      await answer({ stats: counts }, ({ paint }) =>
        table(rows, [{ text: ([name]) => name, style: () => 'faint' }, { text: ([, value]) => value }], { paint }),
      );
    }),
  );
  examples(command, [['asof stats', 'how much this space holds']]);
}
