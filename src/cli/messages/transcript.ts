import type { EpisodeInput } from '../../index.ts';
import type { Line } from './lines.ts';
import type { Located } from './located.ts';
import { badMessage, type MessageDefaults, placeId } from './message-schema.ts';

export interface TranscriptOptions extends MessageDefaults {
  /** The UTC offset of its times, such as `Z` or `+02:00`. */
  readonly offset: string;
  /** The file's name in errors. */
  readonly file: string;
}

const TIMED = /^\[?(?<day>\d{4}-\d{2}-\d{2})(?:[ T,]+(?<time>\d{2}:\d{2}(?::\d{2})?)(?<zone>Z|[+-]\d{2}:\d{2})?)?\]?\s+(?<said>\S.*)$/;
const SPOKEN = /^(?<speaker>[^\s:][^:\n]{0,79}):\s+(?<text>\S.*)$/;
const ROLES: Readonly<Record<string, 'assistant' | 'system' | 'tool'>> = {
  assistant: 'assistant',
  ai: 'assistant',
  bot: 'assistant',
  system: 'system',
  tool: 'tool',
};

interface Draft {
  readonly speaker: string;
  readonly text: string[];
  readonly occurredAt: string | undefined;
  readonly line: Line;
}

/**
 * Reads `[2024-05-01 09:00] Ann: text` or `Ann: text`, one message a line; a line that begins no message goes on with the one before.
 * Where the first message has a time, only lines with a time begin one: a colon inside a sentence does not.
 */
export async function* transcriptMessages(lines: AsyncIterable<Line>, options: TranscriptOptions): AsyncGenerator<Located> {
  let draft: Draft | undefined;
  let timed: boolean | undefined;
  let index = 0;
  for await (const line of lines) {
    if (line.text.trim() === '') continue;
    const next = begin(line, timed, options);
    if (next) {
      if (draft) yield finished(draft, index++, options);
      timed ??= next.occurredAt !== undefined;
      draft = next;
    } else if (draft) draft.text.push(line.text.trim());
    else
      throw badMessage(
        `${options.file}:${line.number}`,
        `${JSON.stringify(line.text.slice(0, 80))} begins no message. A transcript has lines such as "[2024-05-01 09:00] Ann: text" or "Ann: text"; --format names another form.`,
      );
  }
  if (draft) yield finished(draft, index, options);
}

function begin(line: Line, timed: boolean | undefined, { offset }: TranscriptOptions): Draft | undefined {
  const stamp = TIMED.exec(line.text)?.groups;
  if (timed && !stamp) return undefined;
  const spoken = SPOKEN.exec(stamp?.['said'] ?? line.text)?.groups;
  if (!spoken) return undefined;
  const { day, time, zone } = stamp ?? {};
  const occurredAt = day === undefined ? undefined : time === undefined ? day : `${day}T${time}${zone ?? offset}`;
  return { speaker: (spoken['speaker'] ?? '').trim(), text: [spoken['text'] ?? ''], occurredAt, line };
}

function finished({ speaker, text, occurredAt, line }: Draft, index: number, { thread, at, file }: TranscriptOptions): Located {
  const role = ROLES[speaker.toLowerCase()];
  const message = { text: text.join('\n'), speaker, thread, ...(role ? { role } : {}) };
  const input: EpisodeInput =
    occurredAt === undefined ? { ...message, id: placeId(message, index), occurredAt: at(index) } : { ...message, occurredAt };
  return { input, where: `${file}:${line.number}`, bytes: line.bytes };
}
