import type { Instant } from '../domain/instant.ts';
import { askedTense } from './asked-tense.ts';

/** A stretch of time that a question names. */
interface AskedTime {
  readonly from: Instant;
  readonly to: Instant;
  /** `high` where the words were read completely and have one reading ("in 2021", not "in May" or "last summer"): only then what lies outside may be left out. */
  readonly confidence: 'high' | 'low';
}

export interface Question {
  readonly time: AskedTime | null;
  /** Whether it asks how things were or changed (`history`), how they are (`present`), or does not say. */
  readonly wants: 'history' | 'present' | 'either';
}

/** Understands a question by rules: the time it speaks of, and whether it wants the past or the present. */
export async function understandQuestion(text: string, now: Instant): Promise<Question> {
  return { time: await askedTime(text, now), wants: askedTense(text) };
}

/** The grammars of time words are loaded when the first question is asked for its time: opening a memory stays quick. */
async function askedTime(text: string, now: Instant): Promise<AskedTime | null> {
  const { findTimeWords } = await import('../extraction/time-words/find-time-words.ts');
  const found = findTimeWords(text, now, { prefer: 'past' }).find(
    ({ start, end, kind }) => kind !== 'always' && (start !== null || end !== null),
  );
  if (!found) return null;
  const { start, end, kind, covers, safe } = found;
  const oneReading = covers && (safe || kind !== 'instant');
  const from = start?.at ?? Number.MIN_SAFE_INTEGER;
  const to = kind === 'since' || kind === 'duration' ? now + 1 : (end?.until ?? start?.until ?? now + 1);
  return from < to ? { from, to, confidence: oneReading ? 'high' : 'low' } : null;
}
