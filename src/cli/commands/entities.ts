import type { Command } from 'commander';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';

export function entities(command: Command): void {
  command
    .argument('[prefix]', 'only names that begin with this')
    .option('-n, --limit <count>', 'at most so many (default: 100)', countArgument('--limit'))
    .action((prefix: string | undefined, { limit }: { readonly limit?: number }) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        const found = await view.entities({ ...(prefix === undefined ? {} : { prefix }), ...(limit === undefined ? {} : { limit }) });
        await answer({ entities: found }, ({ paint, width }) =>
          table(
            found,
            [
              { text: ({ name }) => printable(name), yields: true },
              { text: ({ kind }) => printable(kind), style: () => 'past' },
              { text: ({ aliases }) => printable(aliases.join(', ')), style: () => 'faint' },
            ],
            { paint, width },
          ),
        );
      }),
    );
  examples(command, [
    ['asof entities', 'who and what is known'],
    ['asof entities be', 'names that begin with "be"'],
  ]);
}
