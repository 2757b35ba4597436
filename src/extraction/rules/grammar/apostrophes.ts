import type { Token } from '../text/token.ts';
import { ARTICLES, CONJUNCTIONS, POSSESSIVES, PREDICATIVES, PREPOSITIONS, SUBORDINATORS } from '../words/function-words.ts';
import type { VerbForms } from '../words/verb-forms.ts';

const PRONOUNS = new Set('he she it that there who what where how here this everything everyone when which'.split(' '));
/** Participles that are states rather than what somebody has done: "she's married". */
const STATES = new Set(
  'married engaged divorced separated retired based located named called employed hired promoted fired born scheduled due allergic'.split(
    ' ',
  ),
);

/** Tells "is", "has" and the possessive `'s` apart by the words around it; the possessive stays `'s`. */
export function resolveApostrophes(tokens: readonly Token[], verbs: VerbForms): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.word !== "'s") return token;
    const meaning = meaningOf(tokens, index, verbs);
    return meaning === "'s" ? token : { ...token, text: meaning, word: meaning };
  });
}

function meaningOf(tokens: readonly Token[], index: number, verbs: VerbForms): 'is' | 'has' | "'s" {
  const before = tokens[index - 1]?.word ?? '';
  const next = tokens
    .slice(index + 1)
    .find((token) => token.kind !== 'aside' && token.word !== 'not' && token.word !== 'never' && token.word !== 'been');
  const directly = tokens[index + 1];
  const been = tokens.slice(index + 1, index + 4).findIndex((token) => token.word === 'been');
  if (been >= 0 && !tokens.slice(index + 1, index + 1 + been).some((token) => /^(?:has|have|had)$/.test(token.word))) return 'has';
  const isState = next !== undefined && STATES.has(next.word);
  const isDone = next !== undefined && verbs.has(next.word, 'participle') && !isState && !verbs.has(next.word, 'gerund');
  if (before === 'name') return 'is';
  if (PRONOUNS.has(before)) return isDone ? 'has' : 'is';
  if (directly === undefined || directly.kind === 'mark') return 'is';
  if (directly.kind === 'time' || directly.kind === 'aside') return isDone ? 'has' : 'is';
  if (POSSESSIVES.has(directly.word) || (PREDICATIVES.has(directly.word) && !describesNoun(tokens, index + 1)))
    return isDone && directly !== next ? 'has' : 'is';
  if (isDone && !directly.tags.has('Adjective')) return 'has';
  const isGerund = verbs.has(directly.word, 'gerund');
  const after = tokens[index + 2];
  if (isGerund && after !== undefined && !verbs.has(after.word, 'third') && !verbs.has(after.word, 'past')) return 'is';
  if (/^\d/.test(directly.word) && (after === undefined || after.kind !== 'word')) return 'is';
  return "'s";
}

/** "Ben's new deadline", "Tom's due date": the word belongs to a noun after it. */
function describesNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at] as Token;
  const after = tokens[at + 1];
  if (word.word === 'due' || word.word === 'back') return after?.word === 'date' || after?.word === 'pain';
  if (FUNCTION.has(word.word) || after?.kind !== 'word') return false;
  return (
    !PREPOSITIONS.has(after.word) &&
    !CONJUNCTIONS.has(after.word) &&
    !POSSESSIVES.has(after.word) &&
    !ARTICLES.has(after.word) &&
    !SUBORDINATORS.has(after.word)
  );
}

const FUNCTION = new Set(
  'a an the no not just about almost nearly now still also never always already at in with from for to by like on up off out away over let laid going studying working living dating set supposed hired fired promoted originally currently called named'.split(
    ' ',
  ),
);
