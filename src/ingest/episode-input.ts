import { contentId } from '../domain/content-id.ts';
import { EPISODE_KINDS, type Episode, type EpisodeKind, ROLES, type Role } from '../domain/episode.ts';
import { type Instant, isoOrNull, parseInstant, utcDate } from '../domain/instant.ts';
import { CONTROL_CHARACTER } from '../domain/text.ts';
import { IncorrectInputError } from '../errors.ts';

/** What a caller hands in to be remembered. */
export interface EpisodeInput {
  readonly text: string;
  /** Who said it. First person is resolved to the speaker. Default: nobody. */
  readonly speaker?: string;
  /** The conversation it belongs to. Default `main`. */
  readonly thread?: string;
  /** Default `user`. */
  readonly role?: Role;
  /** When it was said: a `Date` or ISO 8601 with an offset. Default: now. */
  readonly occurredAt?: Date | string;
  /**
   * When it is to be erased, as by `forget`: a `Date` or ISO 8601 with an offset. A policy rule may say a sooner time. Default: never. Where the space has
   * the message already, what was said of it first stays.
   */
  readonly expiresAt?: Date | string;
  /** The caller's own id: the same id twice changes nothing. Default: made from the content. */
  readonly id?: string;
  /** Default `message`. */
  readonly kind?: Exclude<EpisodeKind, 'facts'>;
}

/** The longest text of one episode, in UTF-16 code units. Longer ones belong into several episodes. */
const MAX_TEXT_LENGTH = 1_000_000;
const MAX_NAME_LENGTH = 200;
const EARLIEST: Instant = utcDate(1);
const LATEST_YEAR_END: Instant = utcDate(10_000);

/**
 * Checks what a caller hands in and fills in the defaults. Nothing has been written when it throws.
 *
 * @throws IncorrectInputError `empty-text`, `text-too-long`, `control-characters`, `bad-instant`, `bad-name`, `bad-role`, `bad-kind`
 */
export function readEpisodeInput(input: EpisodeInput, now: Instant): Episode {
  const text = checkText(input.text);
  const episode = {
    kind: oneOf(input.kind ?? 'message', EPISODE_KINDS, 'kind'),
    thread: checkName(input.thread ?? 'main', 'thread'),
    speaker: input.speaker === undefined ? null : checkName(input.speaker, 'speaker'),
    role: oneOf(input.role ?? 'user', ROLES, 'role'),
    text,
    occurredAt: input.occurredAt === undefined ? now : checkInstant(input.occurredAt, 'occurredAt'),
    expiresAt: input.expiresAt === undefined ? null : checkInstant(input.expiresAt, 'expiresAt'),
  };
  return { id: input.id === undefined ? episodeId(episode) : checkName(input.id, 'id'), ...episode };
}

/** The id of an episode that its caller gave none: the same content at the same time is the same episode. */
export function episodeId({ kind, thread, speaker, role, text, occurredAt }: Omit<Episode, 'id' | 'expiresAt'>): string {
  return contentId('e', kind, thread, speaker ?? '', role, occurredAt, text);
}

function checkText(text: unknown): string {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new IncorrectInputError(
      'empty-text',
      `text: ${text === undefined ? 'missing' : 'nothing but white space'}. Give the words that were said, or leave the message out.`,
    );
  }
  if (text.length > MAX_TEXT_LENGTH) {
    throw new IncorrectInputError(
      'text-too-long',
      `text: ${text.length} characters, and an episode holds at most ${MAX_TEXT_LENGTH}. Split it at paragraphs and ingest the parts in one thread.`,
      { length: text.length },
    );
  }
  refuseControlCharacters(text, 'text');
  return text;
}

/** Half a surrogate pair is damage too. */
function refuseControlCharacters(text: string, field: string): void {
  const found = CONTROL_CHARACTER.exec(text);
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new IncorrectInputError(
      'control-characters',
      `${field}: control character U+${code} at offset ${found.index}. Remove it, or decode the text with the right encoding first.`,
      { offset: found.index },
    );
  }
  if (!text.isWellFormed())
    throw new IncorrectInputError('control-characters', `${field}: half a surrogate pair. Decode the text as UTF-8 or UTF-16 first.`);
}

export function checkName(name: unknown, field: string): string {
  const trimmed = typeof name === 'string' ? name.trim() : '';
  if (trimmed === '' || trimmed.length > MAX_NAME_LENGTH) {
    throw new IncorrectInputError(
      'bad-name',
      `${field}: ${JSON.stringify(name)} is ${trimmed === '' ? 'empty' : `longer than ${MAX_NAME_LENGTH} characters`}. Give 1 to ${MAX_NAME_LENGTH} characters, or leave it out.`,
      { field },
    );
  }
  refuseControlCharacters(trimmed, field);
  return trimmed;
}

function checkInstant(value: Date | string, field: string): Instant {
  const instant = parseInstant(value, field);
  if (instant < EARLIEST || instant >= LATEST_YEAR_END) {
    throw new IncorrectInputError(
      'bad-instant',
      `${field}: ${isoOrNull(instant)} lies outside the years 1 to 9999. Seconds taken for milliseconds, or the reverse, are the usual cause.`,
      { value },
    );
  }
  return instant;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], field: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new IncorrectInputError(`bad-${field}`, `${field}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}.`, { value });
  return found;
}
