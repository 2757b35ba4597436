import type { EntityKey } from '../domain/entity-key.ts';
import type { Instant } from '../domain/instant.ts';
import { findTimeWords } from '../extraction/time-words/find-time-words.ts';
import { namesIn } from '../resolution/names-in.ts';

/** A stretch of time that a question names. */
interface AskedTime {
  readonly from: Instant;
  readonly to: Instant;
  /** The words that name it. */
  readonly words: string;
  /** `high` where they have one reading and were read completely. */
  readonly confidence: 'high' | 'low';
}

export interface Question {
  /** Keys that the question may name. */
  readonly names: readonly EntityKey[];
  readonly time: AskedTime | null;
  /** Whether it asks how things were or changed (`history`), how they are (`present`), or does not say. */
  readonly wants: 'history' | 'present' | 'either';
}

const HISTORY =
  /\b(?:used to|before|previous(?:ly)?|former(?:ly)?|earlier|ever|history|changed?|was|were|did|had|last time|originally|first|früher|vorher|war|waren|jemals|avant|autrefois|était|étaient|antes|era|fue|vivía|prima|vroeger|was er)\b/iu;
const PRESENT =
  /\b(?:now|current(?:ly)?|today|these days|still|at the moment|nowadays|jetzt|derzeit|heute|noch|maintenant|actuellement|encore|ahora|actualmente|todavía|adesso|ancora|agora|ainda|nu|nog)\b/iu;

/** Understands a question by rules: the names it may mean, the time it speaks of, and whether it wants the past or the present. */
export function understandQuestion(text: string, now: Instant): Question {
  const wants = PRESENT.test(text) ? 'present' : HISTORY.test(text) ? 'history' : 'either';
  return { names: namesIn(text), time: askedTime(text, now), wants };
}

function askedTime(text: string, now: Instant): AskedTime | null {
  const found = findTimeWords(text, now, { prefer: 'past' }).find(
    ({ start, end, kind }) => kind !== 'always' && (start !== null || end !== null),
  );
  if (!found) return null;
  const { start, end, kind } = found;
  const from = start?.at ?? Number.MIN_SAFE_INTEGER;
  const to = kind === 'since' || kind === 'duration' ? now + 1 : (end?.until ?? start?.until ?? now + 1);
  if (from >= to) return null;
  return { from, to, words: found.text, confidence: found.safe && found.covers ? 'high' : 'low' };
}
