import { type Command, Option } from 'commander';
import { CliError } from '../cli-error.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { knownEntity } from '../known-names.ts';
import { withSession } from '../session.ts';

const FORMATS = ['mermaid', 'dot', 'gexf', 'graphml'] as const;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly hops?: number;
  readonly predicate?: readonly string[];
  readonly limit?: number;
}

export function graph(command: Command): void {
  command
    .argument('[name]', 'who is in the middle; left out = everything that holds')
    .addOption(
      new Option('--format <form>', 'a drawing for Markdown or Graphviz, or a file for Gephi and other graph tools')
        .choices(FORMATS)
        .default(FORMATS[0]),
    )
    .option('--hops <count>', 'how many facts away from the middle, 1 to 6 (default: 2)', countArgument('--hops'))
    .option('-p, --predicate <names...>', 'only these relations; around a name')
    .option('-n, --limit <count>', 'at most so many facts, where there is no name (default: 10000)', countArgument('--limit'))
    .action((name: string | undefined, { format, hops, predicate, limit }: Options) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        if (name !== undefined) await knownEntity(view, name);
        else if (hops !== undefined || predicate)
          throw new CliError(
            'bad-usage',
            EXIT.usage,
            'graph: --hops and --predicate go out from a name, and there is none. Name who is in the middle.',
          );
        const found = await view.subgraph({
          ...(name === undefined ? {} : { around: name }),
          ...(hops === undefined ? {} : { hops }),
          ...(predicate ? { predicates: predicate } : {}),
          ...(limit === undefined ? {} : { limit }),
        });
        const { toDot, toGexf, toGraphml, toGraphology, toMermaid } = await import('../../graphology.ts');
        const written = {
          mermaid: () => toMermaid(found),
          dot: () => toDot(found),
          gexf: () => toGexf(toGraphology(found)),
          graphml: () => toGraphml(toGraphology(found)),
        };
        await answer(found, () => written[format]().trimEnd());
      }),
    );
  examples(command, [
    ['asof graph Ben', 'what holds around Ben, as a Mermaid drawing'],
    ['asof graph Ben --hops 1 --as-of 2020 --format dot | dot -Tsvg > ben.svg', 'as it was in 2020, drawn by Graphviz'],
    ['asof graph --format gexf > memory.gexf', 'everything that holds, for Gephi'],
  ]);
}
