import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EpisodeInput } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';

const ROLES = ['user', 'assistant', 'system', 'tool'] as const;

/** A message as files have it: the fields of the API in snake_case, and the names that chats and datasets use for them. */
const messageSchema = z.looseObject({
  text: z.string().optional(),
  content: z.string().optional(),
  speaker: z.string().nullish(),
  name: z.string().nullish(),
  thread: z.string().nullish(),
  role: z.enum(ROLES).nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  at: z.string().nullish(),
  occurred_at: z.string().nullish(),
  timestamp: z.string().nullish(),
  expires_at: z.string().nullish(),
  expiresAt: z.string().nullish(),
  kind: z.enum(['message', 'text', 'json', 'event']).nullish(),
});

/** What a message without a field of its own is given. */
export interface MessageDefaults {
  readonly thread: string;
  /** When a message that gives no time was said: the n-th a millisecond after the one before. */
  readonly at: (index: number) => Date;
}

/** @throws CliError `bad-message` naming the place, the field and the value */
export function readMessage(value: unknown, where: string, index: number, { thread, at }: MessageDefaults): EpisodeInput {
  const result = messageSchema.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'the message'}: ${issue.message}`).join('; ');
    throw badMessage(where, `${issues}. A message looks like {"speaker":"Ann","at":"2024-05-01T09:00:00Z","text":"I moved to Rome."}.`);
  }
  const { text, content, speaker, name, role, id, at: said, occurred_at: occurredAt, timestamp, kind, thread: own } = result.data;
  const words = text ?? content;
  if (words === undefined)
    throw badMessage(where, `there is no text. Give "text" (or "content"); got ${JSON.stringify(value).slice(0, 200)}.`);
  const time = said ?? occurredAt ?? timestamp;
  const from = speaker ?? name;
  const expiresAt = result.data.expires_at ?? result.data.expiresAt;
  const message = {
    text: words,
    thread: own ?? thread,
    ...(from ? { speaker: from } : {}),
    ...(role ? { role } : {}),
    ...(kind ? { kind } : {}),
    ...(expiresAt ? { expiresAt } : {}),
  };
  if (id !== null && id !== undefined) return { ...message, id: String(id), occurredAt: time ?? at(index) };
  return time ? { ...message, occurredAt: time } : { ...message, id: placeId(message, index), occurredAt: at(index) };
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
