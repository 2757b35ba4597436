import type { Command } from 'commander';
import { Option } from 'commander';
import type { IngestProgress, Memory } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { expiryArgument } from '../expiry-argument.ts';
import { finishPending } from '../finish-pending.ts';
import { ingestPlainly } from '../ingest-plainly.ts';
import { DAY_ORDERS } from '../messages/day-order.ts';
import type { Located } from '../messages/located.ts';
import { FORMATS } from '../messages/read-messages.ts';
import { type MessagesOptions, messagesOf, offsetArgument } from '../messages-of.ts';
import { takesModel } from '../model-options.ts';
import { ingestAtOwnTime, OwnTime, resumeOwnTime } from '../own-time.ts';
import { type ProgressBar, progressBar } from '../progress-bar.ts';
import { counted } from '../render/counted.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';
import { sourcesOf } from '../sources.ts';
import { stoppable } from '../stoppable.ts';
import { note } from '../terminal.ts';

interface Options extends MessagesOptions {
  readonly day?: string;
  readonly expires?: string;
  readonly atOwnTime?: boolean;
  readonly progress: boolean;
}

export function ingest(command: Command): void {
  takesModel(command)
    .argument('[files...]', 'JSON lines, JSON, or a plain transcript; - = stdin')
    .addOption(new Option('--format <form>', 'the form of the files (default: told from their beginning)').choices([...FORMATS]))
    .option('--thread <name>', 'the conversation of messages that name none (default: the name of their file)')
    .option('--utc-offset <offset>', 'of times that give none, such as +02:00 (default: Z in transcripts)', offsetArgument)
    .option('--day <date>', 'of the first message, where messages give times only, or none (default: now, where they give none)')
    .addOption(new Option('--date-order <order>', 'of 01/02/2023 (default: told from days after the twelfth)').choices([...DAY_ORDERS]))
    .option('--expires <when>', 'erase the messages and all that came from them after a duration (7d, P1M) or at a date')
    .option('--at-own-time', 'record each message at the time at which it was said, to import history')
    .option('--no-progress', 'no progress bar')
    .action((files: readonly string[], options: Options) => {
      const sources = sourcesOf(files);
      const clock = options.atOwnTime ? new OwnTime() : undefined;
      return withSession(command, { use: 'writes', reads: 'with-model', ...(clock ? { clock } : {}) }, ({ memory, now, instant, answer }) =>
        stoppable(async (signal) => {
          const expiresAt = options.expires === undefined ? null : expiryArgument(options.expires, '--expires', now);
          const bar = await progressBar(sources, options.progress);
          try {
            const from = options.day === undefined ? now : await instant(options.day, '--day');
            let untimed = 0;
            const onUntimed = () => {
              untimed += 1;
            };
            const messages = expiring(messagesOf(sources, options, { from, isDay: options.day !== undefined, onUntimed }), expiresAt);
            const counts = clock
              ? await ingestHistory(memory, clock, messages, bar, signal)
              : await ingestNow(memory, messages, bar, signal);
            bar.stop();
            const pending = clock ? (await memory.stats()).episodes.pending : await finishPending(memory, signal);
            await answer({ ingested: { ...counts, pending } }, () => summary(counts, pending));
            if (untimed > 0 && options.day === undefined)
              note(`${counted(untimed, 'message')} without a time: taken as said now, in their order. --day names another day.`);
            await complain(memory, counts.failed, pending);
          } finally {
            bar.stop();
          }
        }),
      );
    });
  examples(command, [
    ['asof ingest chat.jsonl', '{"speaker":"Ann","at":"2024-05-01T09:00:00Z","text":"I moved to Rome."} a line'],
    ['asof ingest standup.txt --utc-offset +02:00', '[2024-05-01 09:00] Ann: I moved to Rome.'],
    ['asof ingest notes.txt --day 2024-05-01', '[10:02] Ann: I moved to Rome.'],
    ['asof ingest --at-own-time history/*.json', 'as if the memory had been there from the start'],
    ['asof ingest chat.jsonl --model qwen3:8b --base-url http://localhost:11434/v1', 'read by a model, in any language'],
    ['asof ingest visit.jsonl --expires 30d', 'kept for thirty days, then erased'],
    ['cat chat.jsonl | asof ingest -', 'stdin'],
  ]);
  command.addHelpText(
    'after',
    '\nFields of a message: text (or content), speaker (or name), at (or occurred_at, timestamp), thread, role, id, kind, expiresAt; those of Slack, Discord, Telegram\nand chat models are known too. Transcripts may be exports of WhatsApp, IRC logs, or "Ann  9:15 AM" above the words.\nRunning it again over the same files goes on where it stopped, and changes nothing where it was done.',
  );
}

/** Each message has the sooner of its own time and the given one; what is no date at all is left for the memory to refuse. */
async function* expiring(messages: AsyncIterable<Located>, expiresAt: Date | null): AsyncGenerator<Located> {
  for await (const message of messages) {
    const own = message.input.expiresAt;
    const keepsOwn = expiresAt === null || (own !== undefined && !(new Date(own) > expiresAt));
    yield keepsOwn ? message : { ...message, input: { ...message.input, expiresAt } };
  }
}

function ingestNow(memory: Memory, messages: AsyncIterable<Located>, bar: ProgressBar, signal: AbortSignal): Promise<IngestProgress> {
  return ingestPlainly(memory, messages, { signal, onProgress: ({ seen }, last) => bar.show(last?.bytes ?? 0, `${seen} messages`) });
}

async function ingestHistory(
  memory: Memory,
  clock: OwnTime,
  messages: AsyncIterable<Located>,
  bar: ProgressBar,
  signal: AbortSignal,
): Promise<IngestProgress> {
  await resumeOwnTime(memory, clock, signal);
  const counts = { seen: 0, recorded: 0, known: 0 };
  for await (const { input, where, bytes } of messages) {
    const isNew = await ingestAtOwnTime(memory, clock, input, signal).catch((error: unknown) => {
      throw error instanceof Error && 'category' in error && error.category === 'incorrect'
        ? new CliError('bad-message', EXIT.usage, `${where}: ${error.message}`)
        : error;
    });
    counts.seen += 1;
    counts[isNew ? 'recorded' : 'known'] += 1;
    bar.show(bytes, `${counts.seen} messages`);
  }
  return { ...counts, done: counts.recorded, failed: (await memory.stats()).episodes.failed };
}

function summary({ seen, recorded, known, failed }: IngestProgress, pending: number): string {
  if (known > 0) return `${counted(seen, 'message')}: ${recorded} new, ${known} known before.`;
  return `${counted(seen, 'message')} ${failed + pending > 0 ? 'taken in' : 'read'}.`;
}

async function complain(memory: Memory, failed: number, pending: number): Promise<void> {
  if (pending > 0) note(`${pending} messages are still pending; asof work reads them.`);
  if (failed === 0) return;
  for (const { id, reason } of await memory.episodes({ state: 'failed', take: 'latest', limit: 5 }))
    note(`failed: ${printable(id)}: ${printable(reason ?? '')}`);
  throw new CliError(
    'messages-failed',
    EXIT.failed,
    `${failed} messages of this space have failed. asof episodes --state failed lists them.`,
  );
}
