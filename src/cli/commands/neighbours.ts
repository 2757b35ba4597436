import type { Command } from 'commander';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { knownEntity } from '../known-names.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';

interface Options {
  readonly hops?: number;
  readonly predicate?: readonly string[];
}

export function neighbours(command: Command): void {
  command
    .argument('<name>', 'a person or thing')
    .option('--hops <count>', 'how many facts away, 1 to 6 (default: 1)', countArgument('--hops'))
    .option('-p, --predicate <names...>', 'follow only these relations')
    .action((name: string, { hops, predicate }: Options) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        await knownEntity(view, name);
        const found = await view.neighbours(name, {
          ...(hops === undefined ? {} : { hops }),
          ...(predicate ? { predicates: predicate } : {}),
        });
        await answer({ neighbours: found }, ({ paint, width }) =>
          table(
            found,
            [
              { text: ({ distance }) => String(distance), style: () => 'faint' },
              { text: ({ entity }) => printable(entity.name) },
              { text: ({ entity }) => printable(entity.kind), style: () => 'past' },
              { text: ({ via }) => printable(via.map(({ sentence }) => sentence).join('; ')), yields: true },
            ],
            { paint, width },
          ),
        );
      }),
    );
  examples(command, [
    ['asof neighbours Ben', 'everything that a fact of now joins to Ben'],
    ['asof neighbours Ben --hops 2 --as-of 2020', 'and what those were joined to, in 2020'],
  ]);
}
