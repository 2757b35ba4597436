import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { ResultKind, SearchResult } from '../../index.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { periodText } from '../render/period-text.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

const KINDS: readonly ResultKind[] = ['facts', 'entities', 'episodes', 'communities'];
const USUAL: readonly ResultKind[] = ['facts', 'entities', 'episodes'];

interface Options {
  readonly kinds: readonly ResultKind[];
  readonly anyTime?: boolean;
  readonly graph?: 'hops' | 'pagerank';
  readonly limit?: number;
  readonly timeWords?: boolean;
  readonly cutOff?: boolean;
}

export function search(command: Command): void {
  command
    .argument('<words...>', 'what to look for')
    .addOption(
      new Option('-k, --kinds <kinds>', `what may be found: ${KINDS.join(', ')}`).argParser(kindsArgument).default(USUAL, USUAL.join(',')),
    )
    .option('--any-time', 'facts of any time, not only those that hold')
    .option('--time-words', 'facts of the time that the question names ("in 2021"); of any time where it asks how things were')
    .option('--cut-off', 'leave out what is not near enough, down to nothing')
    .addOption(
      new Option('--graph <way>', 'how the graph ranks facts: by their distance, or by a walk (default: hops)').choices([
        'hops',
        'pagerank',
      ]),
    )
    .option('-n, --limit <count>', 'at most so many (default: 10)', countArgument('--limit'))
    .action((words: readonly string[], { kinds, graph, limit, ...wishes }: Options) =>
      withSession(command, { use: 'reads', embeds: true }, async ({ view, answer }) => {
        const results = await view.search(words.join(' '), {
          kinds,
          ...wishes,
          ...(graph === undefined ? {} : { graph }),
          ...(limit === undefined ? {} : { limit }),
        });
        await answer({ results }, ({ width, paint }) =>
          table(
            results,
            [
              { text: ({ kind: found }) => NOUNS[found], style: () => 'faint' },
              { text: wordsOf, yields: true },
              { text: timeOf, style: () => 'past' },
              { text: idOf, style: () => 'faint' },
            ],
            { paint, width },
          ),
        );
        if (results.length === 0) note('Nothing has these words at that time.');
      }),
    );
  examples(command, [
    ['asof search peanut allergy', 'facts, names and messages with these words'],
    ['asof search --kinds episodes deadline', 'only messages'],
    ['asof search Berlin --any-time', 'also what no longer holds'],
    ['asof search "Where did Ann live in 2019?" --time-words', 'what held then'],
    ['asof search --kinds communities Ann', 'who and what has to do with each other around Ann'],
  ]);
}

function kindsArgument(text: string): readonly ResultKind[] {
  const kinds = text.split(',').map((kind) => kind.trim());
  const stranger = kinds.find((kind) => !KINDS.some((known) => known === kind));
  if (stranger !== undefined) throw new InvalidArgumentError(`Choose from ${KINDS.join(', ')}, separated by commas.`);
  return kinds as readonly ResultKind[];
}

const NOUNS = { facts: 'fact', entities: 'entity', episodes: 'message', communities: 'community' } as const;

const MEMBERS_SHOWN = 5;

function wordsOf(result: SearchResult): string {
  if (result.kind === 'facts') return printable(result.fact.sentence);
  if (result.kind === 'entities') return printable([result.entity.name, ...result.entity.aliases].join(', '));
  if (result.kind === 'episodes') return printable(`${result.episode.speaker ?? result.episode.thread}: ${result.episode.text}`);
  const { members, summary } = result.community;
  const more = members.length > MEMBERS_SHOWN ? ` and ${members.length - MEMBERS_SHOWN} more` : '';
  const names = members.slice(0, MEMBERS_SHOWN).map(({ name }) => name);
  return printable(`${names.join(', ')}${more} – ${summary}`);
}

function timeOf(result: SearchResult): string {
  if (result.kind === 'facts') return periodText(result.fact);
  if (result.kind === 'communities') return `${result.community.members.length} members`;
  return result.kind === 'entities' ? result.entity.kind : result.episode.occurredAt.toISOString().slice(0, 10);
}

function idOf(result: SearchResult): string {
  if (result.kind === 'facts') return result.fact.id;
  return result.kind === 'episodes' ? result.episode.id : '';
}
