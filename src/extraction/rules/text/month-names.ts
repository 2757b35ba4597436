import { MODALS } from '../words/function-words.ts';
import { isNamedNoun } from '../words/naming-nouns.ts';
import type { VerbForms } from '../words/verb-forms.ts';

/** Months, days and seasons that people are called after. */
const NAME = /^(?:Jan|Mar|April|May|Jun|June|Jul|Aug|August|Dec|Sun|Summer|Autumn)$/;
/** "April's", "May and I": only somebody can be so. */
const LIKE_SOMEBODY = /^(?:'s\b|\s+(?:and|&)\s+(?:I|\p{Lu})|\s+(?:also|just|still|now|never|always)\s)/u;
const ADDRESSED = /(?:^|[\s,])(?:called|named|met|told|tell|ask|asked|married|with|thank|hi|hey|hello|dear|name is|name's|i'm|i am)\s+$/i;

/**
 * Words that could be a month but are somebody's name, by their offset: "my brother Jun", "May joined us". What is a name once is one in the whole
 * message, as long as no preposition makes it a time.
 */
export function namesAmongTimes(
  text: string,
  found: readonly { readonly text: string; readonly index: number }[],
  verbs: VerbForms,
): ReadonlySet<number> {
  const bare = found.filter((one) => NAME.test(one.text));
  const named = new Set(bare.filter(({ text: word, index }) => isNamed(text, index, index + word.length, verbs)).map((one) => one.text));
  return new Set(bare.filter((one) => named.has(one.text)).map(({ index }) => index));
}

function isNamed(text: string, from: number, to: number, verbs: VerbForms): boolean {
  const before = text.slice(Math.max(0, from - 30), from);
  const after = text.slice(to, to + 30);
  const nounBefore = /(\p{L}[\p{L}-]*)\s+$/u.exec(before)?.[1] ?? '';
  if (LIKE_SOMEBODY.test(after) || ADDRESSED.test(before) || isNamedNoun(nounBefore.toLowerCase())) return true;
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1] ?? '';
  return MODALS.has(next) || verbs.has(next, 'third') || verbs.has(next, 'past');
}
