import type { Command } from 'commander';
import { Option } from 'commander';
import type { SearchOptions, SearchResult } from '../../index.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { periodText } from '../render/period-text.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly kind?: NonNullable<SearchOptions['kinds']>;
  readonly anyTime?: boolean;
  readonly limit?: number;
}

export function search(command: Command): void {
  command
    .argument('<words...>', 'what to look for')
    .addOption(
      new Option('-k, --kind <kinds...>', 'what may be found')
        .choices(['facts', 'entities', 'episodes'])
        .default(['facts', 'entities', 'episodes']),
    )
    .option('--any-time', 'facts of any time, not only those that hold')
    .option('-n, --limit <count>', 'at most so many (default: 10)', countArgument('--limit'))
    .action((words: readonly string[], { kind, anyTime, limit }: Options) =>
      withSession(command, { use: 'reads' }, async ({ view, answer }) => {
        const results = await view.search(words.join(' '), {
          ...(kind ? { kinds: kind } : {}),
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
    ['asof search --kind episodes deadline', 'only messages'],
    ['asof search Berlin --any-time', 'also what no longer holds'],
  ]);
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
