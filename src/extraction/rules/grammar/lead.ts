import { OPENERS, PREPOSITIONS } from '../words/function-words.ts';
import { kindOfName } from '../words/kinds.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { subjectAt } from './subject.ts';
import { skipLight } from './tense.ts';

/** Steps over greetings, names of those addressed, and "in 2019", "after seven months at Lumen," before the sentence proper. */
export function afterLead(source: Source, from: number): number {
  const { tokens } = source;
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const next = tokens[at + 1];
    const announced = announcedBy(source, at);
    if (announced > at) at = announced;
    else if (token.kind !== 'word') at += 1;
    else if (OPENERS.has(token.word) && prepositionAt(source, at) < 2 && !(token.word === 'that' || isOpenerInUse(source, at))) at += 1;
    else if (token.word === 'that' && subjectAt(source, skipLight(source, at + 1))) at += 1;
    else if (prepositionAt(source, at) > 0 && next) {
      const end = afterPrepositions(source, at);
      if (end === null) break;
      at = end;
    } else if (isAddressed(source, at)) at = tokens.findIndex((other, index) => index > at && other.kind === 'mark') + 1;
    else break;
  }
  return at;
}

/** "Life update: left Ikea": what kind of message it is. The position behind the colon. */
function announcedBy(source: Source, at: number): number {
  const phrase = nounPhrase(source, at);
  const colon = phrase && source.tokens[phrase.to];
  return phrase && colon?.text === ':' && /(?:^| )(?:update|news|recap|correction|reminder|announcement|summary)$/i.test(phrase.text)
    ? phrase.to + 1
    : at;
}

/** "Well, …" opens; "sure" or "right" may also be what somebody is. */
function isOpenerInUse(source: Source, at: number): boolean {
  const token = source.tokens[at];
  return (
    (token?.word === 'look' ||
      token?.word === 'note' ||
      token?.word === 'update' ||
      token?.word === 'change' ||
      token?.word === 'listen' ||
      token?.word === 'guess') &&
    source.tokens[at + 1]?.kind === 'word' &&
    subjectAt(source, at + 1) === null
  );
}

/** Prepositions of two words, by the first: "thanks to her, I …". */
const PAIRS: Readonly<Record<string, string>> = {
  ever: 'since',
  thanks: 'to',
  due: 'to',
  owing: 'to',
  prior: 'to',
  because: 'of',
  instead: 'of',
  regardless: 'of',
  apart: 'from',
  aside: 'from',
  along: 'with',
  together: 'with',
};

/** How many words the preposition at a position has; 0 where there is none. */
export function prepositionAt({ tokens }: Source, at: number): 0 | 1 | 2 {
  const word = tokens[at]?.word ?? '';
  if (Object.hasOwn(PAIRS, word) && tokens[at + 1]?.word === PAIRS[word]) return 2;
  return PREPOSITIONS.has(word) ? 1 : 0;
}

export function afterPrepositions(source: Source, from: number): number | null {
  let at = from;
  for (let length = prepositionAt(source, at); length > 0; length = prepositionAt(source, at)) {
    const phrase = nounPhrase(source, at + length);
    if (!phrase) break;
    at = phrase.to;
    const more = source.tokens[at]?.word === 'and' ? nounPhrase(source, at + 1) : null;
    if (more && more.kind !== 'pronoun' && subjectAt(source, at + 1) === null) at = more.to;
    while (source.tokens[at]?.kind === 'time' || source.tokens[at]?.kind === 'aside') at += 1;
  }
  if (at === from) return null;
  if (source.tokens[at]?.text === ',') at += 1;
  return subjectAt(source, skipLight(source, at)) ? at : null;
}

/** "Ben, I moved": a name, a comma, and then a clause with a subject of its own. */
function isAddressed(source: Source, at: number): boolean {
  const { tokens } = source;
  const comma = tokens.findIndex((token, index) => index > at && token.kind === 'mark');
  if (comma < 0 || comma - at > 3 || tokens[comma]?.text !== ',') return false;
  if (
    !tokens.slice(at, comma).every((token) => tokenIsName(token.text) || ADDRESSED.test(token.word) || kindOfName(token.word) === 'person')
  )
    return false;
  return subjectAt(source, skipLight(source, comma + 1)) !== null && subjectAt(source, at) === null;
}

const ADDRESSED = /^(?:everyone|everybody|all|team|folks|guys|friends|there|and|both|dear|buddy|mate|man|dude)$/;

function tokenIsName(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
