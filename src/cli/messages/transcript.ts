import type { EpisodeInput } from '../../index.ts';
import { type DayOrder, dayOrderIn } from './day-order.ts';
import { type LineShape, shapeOf } from './line-shape.ts';
import type { Line } from './lines.ts';
import type { Located } from './located.ts';
import { lookAhead } from './look-ahead.ts';
import { badMessage, type MessageDefaults, placeId } from './message-schema.ts';
import { roleNamed } from './role-named.ts';
import { SaidAt } from './said-at.ts';
import type { Stamp } from './stamp.ts';

export interface TranscriptOptions extends MessageDefaults {
  /** Whether `01/02/2023` is in January or in February. Default: told from days after the twelfth. */
  readonly order?: DayOrder;
  /** The file's name in errors. */
  readonly file: string;
}

interface Draft {
  readonly speaker: string | undefined;
  readonly text: string[];
  readonly occurredAt: string | undefined;
  readonly line: Line;
}

/**
 * Reads `[2024-05-01 09:00] Ann: text`, `Ann: text` or `Ann  9:15 AM` above the words, in the dress of several chat programs. The first message tells
 * which; a line that begins no message of that shape goes on with the one before, so that a colon inside a sentence begins none.
 */
export async function* transcriptMessages(given: AsyncIterable<Line>, options: TranscriptOptions): AsyncGenerator<Located> {
  const { found, lines } = options.order ? { found: options.order, lines: given } : await lookAhead(given, ({ text }) => dayOrderIn(text));
  const saidAt = new SaidAt({ offset: options.offset ?? 'Z', order: found, day: options.day });
  let shape: LineShape | undefined;
  let index = 0;
  /** Drafts up to the first that somebody speaks, then the one that is being read: notices alone are no conversation. */
  let drafts: Draft[] = [];
  const isConversation = () => drafts.some(({ speaker }) => speaker !== undefined) || index > 0;
  const ready = () => drafts.filter(({ text }) => text.length > 0).map((draft) => finished(draft, index++, options));
  for await (const line of lines) {
    if (line.text.trim() === '') continue;
    shape ??= shapeOf(line.text);
    const next = shape?.(line.text);
    if (next) {
      if (isConversation()) {
        yield* ready();
        drafts = [];
      }
      const occurredAt = next.stamp && timeOf(next.stamp, saidAt, line, options);
      drafts.push({ speaker: next.speaker, text: next.text === '' ? [] : [next.text], occurredAt, line });
    } else if (drafts.length > 0) drafts.at(-1)?.text.push(line.text.trim());
    else throw noMessage(line, options);
  }
  const [first] = drafts;
  if (first && !isConversation()) throw noMessage(first.line, options);
  yield* ready();
}

function finished({ speaker, text, occurredAt, line }: Draft, index: number, { thread, at, file }: TranscriptOptions): Located {
  const role = speaker === undefined ? 'system' : roleNamed(speaker);
  const message = { text: text.join('\n'), thread, ...(speaker === undefined ? {} : { speaker }), ...(role ? { role } : {}) };
  const input: EpisodeInput =
    occurredAt === undefined ? { ...message, id: placeId(message, index), occurredAt: at(index) } : { ...message, occurredAt };
  return { input, where: `${file}:${line.number}`, bytes: line.bytes };
}

function timeOf(stamp: Stamp, saidAt: SaidAt, { text, number }: Line, { file }: TranscriptOptions): string {
  const when = saidAt.of(stamp);
  if ('iso' in when) return when.iso;
  const why =
    when.missing === 'day'
      ? 'gives a time without a day. Say on which day the first message was said, as in --day 2024-05-01'
      : 'may name either month. Say --date-order dmy where the day stands before the month, else --date-order mdy';
  throw badMessage(`${file}:${number}`, `${JSON.stringify(text.slice(0, 80))} ${why}.`);
}

function noMessage({ text, number }: Line, { file }: TranscriptOptions): Error {
  const shown = JSON.stringify(text.slice(0, 80));
  return badMessage(
    `${file}:${number}`,
    /[\u0000\uFFFD]/.test(text)
      ? `${shown} is no text. Give a file of UTF-8 text: JSON lines, JSON or a transcript.`
      : `${shown} begins no message. A transcript has lines such as "[2024-05-01 09:00] Ann: text" or "Ann: text"; --format names another form.`,
  );
}
