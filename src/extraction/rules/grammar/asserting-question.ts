import type { Sentence } from '../text/sentences.ts';
import type { Sense, Token } from '../text/token.ts';
import type { VerbForms } from '../words/verb-forms.ts';
import { subjectAt } from './subject.ts';

/** "Did you know (that) …", "guess what: …"; "have you heard (that) …" passes on what others say. */
const LEADS: readonly (readonly [words: RegExp, sense: Sense])[] = [
  [/^(?:did|do|didn't|don't) (?:not )?you know(?: that)?$/, 'plain'],
  [/^(?:did|have) you hear(?:d)?(?: that)?$/, 'hearsay'],
  [/^(?:did|have) (?:i|we) (?:tell|told|mention|mentioned)(?:(?: to)? you)?(?: that)?$/, 'plain'],
];
const LONGEST_LEAD = 6;

/** "Did you know Ben moved to Rome?" asks for nothing: it tells that he did. */
export function withoutAskingLead(sentence: Sentence, prose: string, verbs: VerbForms): Sentence {
  if (!sentence.asks) return sentence;
  const { tokens } = sentence;
  for (let length = Math.min(LONGEST_LEAD, tokens.length - 1); length >= 2; length -= 1) {
    const words = tokens
      .slice(0, length)
      .map(({ word }) => word)
      .join(' ');
    const sense = LEADS.find(([lead]) => lead.test(words))?.[1];
    if (sense === undefined || !subjectAt({ tokens, prose, verbs }, length)) continue;
    const first = tokens[0] as Token;
    const lead: Token = { ...first, kind: 'aside', word: words, text: words, to: (tokens[length - 1] as Token).to, sense };
    return { tokens: [lead, ...tokens.slice(length)], asks: false };
  }
  return sentence;
}
