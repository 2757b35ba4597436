import type { Command } from 'commander';
import { NotFoundError } from '../../index.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { knownEntity } from '../known-names.ts';
import { factsTable } from '../render/facts-table.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';

export function path(command: Command): void {
  command
    .argument('<from>', 'a person or thing')
    .argument('<to>', 'another')
    .option('--hops <count>', 'at most so many facts, 1 to 6 (default: 4)', countArgument('--hops'))
    .action((from: string, to: string, { hops }: { readonly hops?: number }) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        await knownEntity(view, from);
        await knownEntity(view, to);
        const found = await view.path(from, to, hops === undefined ? {} : { hops });
        if (!found) {
          throw new NotFoundError(
            'no-path',
            `No facts that hold at ${view.point().validAt} lead from ${JSON.stringify(from)} to ${JSON.stringify(to)} within ${hops ?? 4} steps. Try --hops 6 or another --as-of.`,
          );
        }
        await answer({ path: found }, (terminal) => {
          const names = found.entities.map(({ name }) => terminal.paint('heading', printable(name))).join(' — ');
          return `${names}\n${factsTable(found.facts, terminal)}`.trimEnd();
        });
      }),
    );
  examples(command, [
    ['asof path Ben Alice', 'how they are joined now; every step holds at the same instant'],
    ['asof path Ben Alice --as-of 2019-06-01', 'how they were joined then'],
  ]);
}
