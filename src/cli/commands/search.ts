import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { SearchKind, SearchResult } from '../../index.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { periodText } from '../render/period-text.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

const KINDS: readonly SearchKind[] = ['facts', 'entities', 'episodes'];

interface Options {
  readonly kinds: readonly SearchKind[];
  readonly anyTime?: boolean;
  readonly limit?: number;
}

export function search(command: Command): void {
  command
    .argument('<words...>', 'what to look for')
    .option('-k, --kinds <kinds>', `what may be found, such as facts,episodes (default: ${KINDS.join(',')})`, kindsArgument, KINDS)
    .option('--any-time', 'facts of any time, not only those that hold')
    .option('-n, --limit <count>', 'at most so many (default: 10)', countArgument('--limit'))
    .action((words: readonly string[], { kinds, anyTime, limit }: Options) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        const results = await view.search(words.join(' '), {
          kinds,
          ...(anyTime ? { anyTime } : {}),
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
            { paint, ...(width === undefined ? {} : { width }) },
          ),
        );
        if (results.length === 0) note('Nothing has these words at that time.');
      }),
    );
  examples(command, [
    ['asof search peanut allergy', 'facts, names and messages with these words'],
    ['asof search --kinds episodes deadline', 'only messages'],
    ['asof search Berlin --any-time', 'also what no longer holds'],
  ]);
}

function kindsArgument(text: string): readonly SearchKind[] {
  const kinds = text.split(',').map((kind) => kind.trim());
  const stranger = kinds.find((kind) => !KINDS.some((known) => known === kind));
  if (stranger !== undefined) throw new InvalidArgumentError(`Choose from ${KINDS.join(', ')}, separated by commas.`);
  return kinds as readonly SearchKind[];
}

const NOUNS = { facts: 'fact', entities: 'entity', episodes: 'message' } as const;

function wordsOf(result: SearchResult): string {
  if (result.kind === 'facts') return printable(result.fact.sentence);
  if (result.kind === 'entities') return printable([result.entity.name, ...result.entity.aliases].join(', '));
  return printable(`${result.episode.speaker ?? result.episode.thread}: ${result.episode.text}`);
}

function timeOf(result: SearchResult): string {
  if (result.kind === 'facts') return periodText(result.fact);
  return result.kind === 'entities' ? result.entity.kind : result.episode.occurredAt.toISOString().slice(0, 10);
}

function idOf(result: SearchResult): string {
  if (result.kind === 'facts') return result.fact.id;
  return result.kind === 'entities' ? '' : result.episode.id;
}
