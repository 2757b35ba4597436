import { createHash } from 'node:crypto';
import type { EpisodeInput } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { givenMessage } from './given-message.ts';
import { speakerOf, textOf, timeOf } from './message-fields.ts';
import { roleNamed } from './role-named.ts';

/** What a message without a field of its own is given. */
export interface MessageDefaults {
  readonly thread: string;
  /** The UTC offset of times that give none, such as `+02:00`. Default: transcripts are in UTC, elsewhere such a time is an error. */
  readonly offset?: string;
  /** The day of the first message, where messages give times only: `2024-05-01`. */
  readonly day?: string;
  /** When a message that gives no time was said: the n-th a millisecond after the one before. */
  readonly at: (index: number) => Date;
}

/** @throws CliError `bad-message` naming the place, the field and the value */
export function readMessage(value: unknown, where: string, index: number, { thread, at, offset }: MessageDefaults): EpisodeInput {
  const result = givenMessage.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'the message'}: ${issue.message}`).join('; ');
    throw badMessage(where, `${issues}. A message looks like {"speaker":"Ann","at":"2024-05-01T09:00:00Z","text":"I moved to Rome."}.`);
  }
  const { id, kind, thread: own } = result.data;
  const text = textOf(result.data);
  if (text === undefined)
    throw badMessage(where, `there is no text. Give "text" (or "content"); got ${JSON.stringify(value).slice(0, 200)}.`);
  const said = timeOf(result.data, offset);
  const speaker = speakerOf(result.data);
  const role = result.data.role ?? (result.data.from === speaker ? roleNamed(speaker ?? '') : undefined);
  const expiresAt = result.data.expires_at ?? result.data.expiresAt;
  const message = {
    text,
    thread: own ?? thread,
    ...(speaker ? { speaker } : {}),
    ...(role ? { role } : {}),
    ...(kind ? { kind } : {}),
    ...(expiresAt ? { expiresAt } : {}),
  };
  if (id !== null && id !== undefined) return { ...message, id: String(id), occurredAt: said ?? at(index) };
  return said ? { ...message, occurredAt: said } : { ...message, id: placeId(message, index), occurredAt: at(index) };
}

/** The id of a message that has neither id nor time: its place and its words, so that reading the file again finds the same message. */
export function placeId({ thread, speaker, text }: Pick<EpisodeInput, 'thread' | 'speaker' | 'text'>, index: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([thread, index, speaker ?? null, text]))
    .digest('hex');
  return `m_${digest.slice(0, 16)}`;
}

export function badMessage(where: string, why: string): CliError {
  return new CliError('bad-message', EXIT.usage, `${where}: ${why}`);
}
