import { type Bound, PRECISIONS, startOfUnit } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import { DAY, dayStart } from './calendar.ts';
import { isoBound } from './iso-bound.ts';
import type { Language } from './language.ts';
import { type ReadWords, readTimeWords } from './read-time-words.ts';
import type { Prefer } from './reader.ts';

export interface TimeClaim {
  /** The quoted time words, `''` for none. */
  readonly words: string;
  /** The date a model says they mean (`2020`, `2020-03`, `2020-03-14`), `''` for none. */
  readonly iso: string;
  readonly saidAt: Instant;
  readonly side: 'start' | 'end';
  /** Whether the claim ends something (`ended`): its end is then where the unit starts, not where the unit is over. */
  readonly says?: 'holds' | 'ended' | 'not' | 'wrong' | 'corrected';
  readonly language?: Language;
  readonly prefer?: Prefer;
}

/** What words and date together come to, and why. */
export type AgreedTime =
  | {
      readonly kind: 'bound';
      readonly bound: Bound;
      /** The instant this side of the period has: an end of what holds is after its unit, everything else at the unit's start. */
      readonly instant: Instant;
      readonly by: 'both' | 'words' | 'iso';
      readonly reason: string;
    }
  /** "always": it has no start that is known. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** No usable time: it starts, or ends, when it was said. */
  | { readonly kind: 'episode'; readonly reason: string }
  /** The date does not exist: the claim is not to be trusted. */
  | { readonly kind: 'rejected'; readonly reason: string };

/**
 * Decides between the words of a message and the date a model read out of them. Agreement takes the finer of the two. On
 * disagreement the words win only when they are read completely and have one reading; else the model, which saw the whole
 * message. A date without words counts unless it is the message's own day, which models fill in by habit.
 */
export function agreeOnTime(claim: TimeClaim): AgreedTime {
  const { words, saidAt, side } = claim;
  const iso = claim.iso.trim() === '' ? null : isoBound(claim.iso);
  if (iso === 'impossible') return { kind: 'rejected', reason: `there is no date ${JSON.stringify(claim.iso)}` };
  const read = words.trim() === '' ? null : readTimeWords(words, saidAt, readOptions(claim));
  if (read?.bound === null) {
    const reason = `${JSON.stringify(words)} names no start`;
    return side === 'start' ? { kind: 'unknown', reason } : { kind: 'episode', reason };
  }
  const bound = read?.bound;
  if (iso === null) {
    if (read == null || bound === undefined)
      return { kind: 'episode', reason: words.trim() === '' ? 'no time words and no date' : `${JSON.stringify(words)} fixes no date` };
    return settled(claim, bound, 'words', 'words without a date, read completely', read);
  }
  if (words.trim() === '' && isMessageDay(iso, saidAt))
    return { kind: 'episode', reason: "the date is the message's own day and no words say so" };
  if (read == null || bound === undefined)
    return settled(claim, iso, 'iso', words.trim() === '' ? 'a date without words' : `${JSON.stringify(words)} not read completely`);
  if (agree(bound, iso)) return settled(claim, isFiner(iso, bound) ? iso : bound, 'both', 'words and date agree', read);
  if (read.safe && read.expression.covers)
    return settled(claim, bound, 'words', `${JSON.stringify(words)} has one reading, and it is not ${claim.iso}`, read);
  return settled(claim, iso, 'iso', `${JSON.stringify(words)} can be read in several ways`);
}

function readOptions({ side, language, prefer, says }: TimeClaim): Parameters<typeof readTimeWords>[2] {
  const tense = prefer ?? (says === 'ended' ? 'past' : undefined);
  return { side, ...(language === undefined ? {} : { language }), ...(tense === undefined ? {} : { prefer: tense }) };
}

function settled({ side, says }: TimeClaim, bound: Bound, by: 'both' | 'words' | 'iso', reason: string, read?: ReadWords): AgreedTime {
  const runsOut =
    side === 'end' &&
    (says === undefined ||
      says === 'holds' ||
      says === 'corrected' ||
      read?.expression.kind === 'until' ||
      read?.expression.atEnd === true);
  return { kind: 'bound', bound, instant: runsOut ? bound.until : bound.at, by, reason };
}

function isMessageDay(iso: Bound, saidAt: Instant): boolean {
  return rank(iso) >= PRECISIONS.indexOf('day') && dayStart(iso.at) === dayStart(saidAt);
}

/** Compared at the coarser of the two precisions; weeks may differ by seven days. */
function agree(left: Bound, right: Bound): boolean {
  const coarser = rank(left) <= rank(right) ? left.precision : right.precision;
  if (coarser === 'week') return Math.abs(left.at - right.at) <= 7 * DAY;
  return startOfUnit(left.at, coarser) === startOfUnit(right.at, coarser);
}

function isFiner(one: Bound, other: Bound): boolean {
  return rank(one) > rank(other);
}

function rank(bound: Bound): number {
  return PRECISIONS.indexOf(bound.precision);
}
