import type { Instant } from '../domain/instant.ts';

/** A stretch of time that a question names. */
interface AskedTime {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Question {
  readonly time: AskedTime | null;
  /** Whether it asks how things were or changed (`history`), how they are (`present`), or does not say. */
  readonly wants: 'history' | 'present' | 'either';
}

const HISTORY =
  /\b(?:used to|before|previous(?:ly)?|former(?:ly)?|earlier|ever|history|changed?|was|were|did|had|last time|originally|first|früher|vorher|war|waren|jemals|avant|autrefois|était|étaient|antes|era|fue|vivía|prima|vroeger|was er)\b/iu;
const PRESENT =
  /\b(?:now|current(?:ly)?|today|these days|still|at the moment|nowadays|jetzt|derzeit|heute|noch|maintenant|actuellement|encore|ahora|actualmente|todavía|adesso|ancora|agora|ainda|nu|nog)\b/iu;

/** Understands a question by rules: the time it speaks of, and whether it wants the past or the present. */
export async function understandQuestion(text: string, now: Instant): Promise<Question> {
  const wants = PRESENT.test(text) ? 'present' : HISTORY.test(text) ? 'history' : 'either';
  return { time: await askedTime(text, now), wants };
}

/** The grammars of time words are loaded when the first question is asked for its time: opening a memory stays quick. */
async function askedTime(text: string, now: Instant): Promise<AskedTime | null> {
  const { findTimeWords } = await import('../extraction/time-words/find-time-words.ts');
  const found = findTimeWords(text, now, { prefer: 'past' }).find(
    ({ start, end, kind }) => kind !== 'always' && (start !== null || end !== null),
  );
  if (!found) return null;
  const { start, end, kind } = found;
  const from = start?.at ?? Number.MIN_SAFE_INTEGER;
  const to = kind === 'since' || kind === 'duration' ? now + 1 : (end?.until ?? start?.until ?? now + 1);
  return from < to ? { from, to } : null;
}
