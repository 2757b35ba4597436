import type { GivenMessage } from './given-message.ts';

/** The words, under any of their names; `undefined` where there are none. */
export function textOf({ text, content, message, body, value }: GivenMessage): string | undefined {
  const given = text ?? content ?? message ?? body ?? value;
  if (given === undefined || typeof given === 'string') return given;
  return given.map((part) => (typeof part === 'string' ? part : (part.text ?? ''))).join('');
}

/** Who speaks, by the name that people would use. */
export function speakerOf({ speaker, name, user_profile: profile, author, sender, from, user }: GivenMessage): string | undefined {
  const given = speaker ?? name ?? profile ?? author ?? sender ?? from ?? user ?? undefined;
  if (given === undefined || typeof given === 'string') return given;
  return given.real_name ?? given.nickname ?? given.name ?? given.username;
}

/** A time without an offset: `2024-05-01 09:00`. */
const LOCAL = /[T\s]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?$/;

/** When it was said. A number is seconds since 1970, or milliseconds where seconds would be past the year 5000. */
export function timeOf(message: GivenMessage, offset: string | undefined): Date | string | undefined {
  const { at, occurred_at: occurredAt, timestamp, ts, date_unixtime: unix, date, created_at: createdAt, time } = message;
  const given = at ?? occurredAt ?? timestamp ?? ts ?? unix ?? date ?? createdAt ?? time ?? undefined;
  if (given === undefined || given === '') return undefined;
  const seconds = typeof given === 'number' || /^\d{9,}(\.\d+)?$/.test(given) ? Number(given) : undefined;
  if (seconds !== undefined) return new Date(Math.round(seconds > 1e11 ? seconds : seconds * 1000));
  return offset !== undefined && LOCAL.test(String(given)) ? `${given}${offset}` : String(given);
}
