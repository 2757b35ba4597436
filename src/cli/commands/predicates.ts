import type { Command } from 'commander';
import { Option } from 'commander';
import type { PredicateDefinition, PredicateInput } from '../../index.ts';
import { examples } from '../examples.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';

interface SetOptions {
  readonly cardinality?: PredicateDefinition['cardinality'];
  readonly alias?: readonly string[];
  readonly inverse?: readonly string[];
  readonly symmetric?: boolean;
  readonly group?: string;
  readonly implies?: readonly string[];
  readonly label?: string;
}

export function predicates(command: Command): void {
  command.action(() => list(command));
  examples(command, [
    ['asof predicates', 'every relation that is defined'],
    ['asof predicates set --help', 'how to define one'],
  ]);
  const set = command
    .command('set')
    .summary('define a relation, or change what is given of one')
    .argument('<name>', 'snake_case, such as mentor_of')
    .addOption(new Option('--cardinality <how>', 'one value at a time, many, or an event').choices(['one', 'many', 'event']))
    .option('--alias <names...>', 'more names for it')
    .option('--inverse <names...>', 'more names of the same relation seen from its object')
    .option('--symmetric', 'it goes both ways')
    .option('--no-symmetric', 'it does not')
    .option('--group <name>', 'relations of one group exclude each other')
    .option('--implies <names...>', 'more general relations, besides those it has: ending those ends this one too')
    .option('--label <words>', 'the words between subject and object in a sentence')
    .action((name: string, { cardinality, alias, inverse, symmetric, group, implies, label }: SetOptions) => {
      const given: PredicateInput = {
        name,
        ...(cardinality === undefined ? {} : { cardinality }),
        ...(symmetric === undefined ? {} : { symmetric }),
        ...(group === undefined ? {} : { group }),
        ...(label === undefined ? {} : { label }),
      };
      return withSession(command, { use: 'writes' }, async ({ memory, answer }) => {
        const before = (await memory.predicates.list()).find((defined) => defined.name === name);
        const more = (now: readonly string[] = [], added: readonly string[]) => [...new Set([...now, ...added])];
        await memory.predicates.set({
          ...given,
          ...(alias === undefined ? {} : { aliases: more(before?.aliases, alias) }),
          ...(inverse === undefined ? {} : { inverses: more(before?.inverses, inverse) }),
          ...(implies === undefined ? {} : { implies: more(before?.implies, implies) }),
        });
        const all = await memory.predicates.list();
        const definition = all.find((defined) => defined.name === name) ?? all.find(({ aliases }) => aliases.includes(name));
        await answer({ predicate: definition ?? null }, () => (definition ? listing([definition]) : ''));
      });
    });
  examples(set, [
    ['asof predicates set mentor_of --cardinality many --inverse mentored_by', 'define one'],
    ['asof predicates set likes --alias is_into', 'change one thing of a relation; the rest stays'],
    ['asof predicates set lives_in --cardinality many', 'let people have several homes at once; facts are computed again'],
  ]);
}

function list(command: Command): Promise<void> {
  return withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
    const all = await memory.predicates.list();
    await answer({ predicates: all }, () => listing(all));
  });
}

function listing(definitions: readonly PredicateDefinition[]): string {
  return table(definitions, [
    { heading: 'name', text: ({ name }) => name },
    { heading: 'cardinality', text: ({ cardinality }) => cardinality },
    { heading: 'group', text: ({ group }) => group ?? '' },
    { heading: 'source', text: ({ source }) => source },
    {
      heading: 'also',
      text: ({ aliases, inverses, symmetric }) =>
        [...aliases, ...inverses.map((inverse) => `${inverse} (inverse)`), ...(symmetric ? ['(both ways)'] : [])].join(', '),
    },
  ]);
}
