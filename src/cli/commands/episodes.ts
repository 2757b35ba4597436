import type { Command } from 'commander';
import { Option } from 'commander';
import type { EpisodeState, StoredEpisode } from '../../index.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { minuteText } from '../render/minute-text.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';

interface Options {
  readonly state?: EpisodeState;
  readonly thread?: string;
  readonly limit?: number;
}

export function episodes(command: Command): void {
  command
    .addOption(new Option('--state <state>', 'only those').choices(['pending', 'done', 'failed']))
    .option('--thread <name>', 'only this conversation')
    .option('-n, --limit <count>', 'the last so many (default: all)', countArgument('--limit'))
    .action(({ state, thread, limit }: Options) =>
      withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
        const found = await memory.episodes({
          ...(state === undefined ? {} : { state }),
          ...(thread === undefined ? {} : { thread }),
          ...(limit === undefined ? {} : { limit, take: 'latest' as const }),
        });
        await answer({ episodes: found.map(shown) }, ({ paint, width }) =>
          table(
            found,
            [
              { text: ({ id }) => printable(id), style: () => 'faint' },
              { text: ({ occurredAt }) => minuteText(new Date(occurredAt)), style: () => 'past' },
              ...(found.some(({ expiresAt }) => expiresAt !== null) ? [{ text: expiryText, style: () => 'doubtful' as const }] : []),
              { text: stateText, style: (episode) => (episode.state === 'failed' ? 'refuted' : 'doubtful') },
              { text: ({ speaker, text }) => printable(speaker === null ? text : `${speaker}: ${text}`), yields: true },
            ],
            { paint, width },
          ),
        );
      }),
    );
  examples(command, [
    ['asof episodes -n 20', 'the last twenty messages, with the ids that retract and forget take'],
    ['asof episodes --state failed', 'what could not be read, and why'],
  ]);
}

function stateText({ state, reason, retractedAt }: StoredEpisode): string {
  const name = retractedAt === null ? state : 'retracted';
  return reason === null || reason === name ? name : `${name}: ${printable(reason)}`;
}

function expiryText({ expiresAt }: StoredEpisode): string {
  return expiresAt === null ? '' : `until ${minuteText(new Date(expiresAt))}`;
}

function shown({
  occurredAt,
  expiresAt,
  recordedAt,
  retractedAt,
  id,
  kind,
  thread,
  speaker,
  role,
  text,
  sequence,
  state,
  attempts,
  reason,
  readBy,
}: StoredEpisode): object {
  const retracted = retractedAt === null ? null : new Date(retractedAt);
  return {
    id,
    kind,
    thread,
    speaker,
    role,
    text,
    occurredAt: new Date(occurredAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    recordedAt: new Date(recordedAt),
    retractedAt: retracted,
    sequence,
    state,
    attempts,
    reason,
    readBy,
  };
}
