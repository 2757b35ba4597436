import type { Instant } from '../../../domain/instant.ts';
import { resolveApostrophes } from '../grammar/apostrophes.ts';
import { withoutAskingLead } from '../grammar/asserting-question.ts';
import type { Clause } from '../grammar/clause.ts';
import { clausesOf } from '../grammar/clauses.ts';
import { openParentheses } from '../grammar/parentheses.ts';
import type { Source } from '../grammar/source.ts';
import { VERBS } from '../relations/all.ts';
import { ownProse } from '../text/prose.ts';
import { sentencesOf } from '../text/sentences.ts';
import { timeWordsIn } from '../text/time-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { endOfStatements } from './guards.ts';

/** A sentence with its clauses. */
export interface ParsedSentence {
  readonly source: Source;
  readonly clauses: readonly Clause[];
  /** It ends with a question mark. */
  readonly asks: boolean;
}

export type Parse = (text: string, saidAt: Instant) => readonly ParsedSentence[];

/** Parts a message into sentences and clauses: all that its own words tell, before anybody is asked who "she" is. */
function parseMessage(text: string, saidAt: Instant): readonly ParsedSentence[] {
  const own = ownProse(text);
  const prose = own.slice(0, endOfStatements(own));
  const tokens = resolveApostrophes(tokenize(prose, timeWordsIn(prose, saidAt, VERBS)), VERBS);
  const sentences = sentencesOf(tokens, prose)
    .map((sentence) => withoutAskingLead(sentence, prose, VERBS))
    .flatMap((sentence) => openParentheses(sentence, VERBS));
  return sentences.map((sentence) => {
    const source: Source = { tokens: sentence.tokens, prose, verbs: VERBS };
    return { source, clauses: clausesOf(source), asks: sentence.asks };
  });
}

/** Remembers the messages parsed last: the turns before a message are asked for again with each message of a thread. */
export function rememberingParse(capacity: number): Parse {
  const parsed = new Map<string, readonly ParsedSentence[]>();
  return (text, saidAt) => {
    const key = `${saidAt} ${text}`;
    const known = parsed.get(key) ?? parseMessage(text, saidAt);
    parsed.delete(key);
    parsed.set(key, known);
    for (const oldest of parsed.keys()) {
      if (parsed.size <= capacity) break;
      parsed.delete(oldest);
    }
    return known;
  };
}
