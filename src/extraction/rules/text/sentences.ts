import type { Token } from './token.ts';

export interface Sentence {
  readonly tokens: readonly Token[];
  /** It ends with a question mark. */
  readonly asks: boolean;
}

const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof st sr jr inc ltd co corp vs etc approx dept no vol fig est e.g i.e u.s a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mt ft'.split(
    ' ',
  ),
);
const ENDING_ABBREVIATIONS = new Set(['inc', 'ltd', 'co', 'corp', 'etc', 'st', 'jr']);

/** More words than this are no sentence that somebody typed; they are read in parts. */
const LONGEST = 120;

/** Parts tokens into sentences: at end marks, at line ends, and at what was blanked out of the text. */
export function sentencesOf(tokens: readonly Token[], prose: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const close = (asks: boolean): void => {
    if (current.some((token) => token.kind !== 'mark')) sentences.push({ tokens: current, asks });
    else if (asks && sentences.length > 0) sentences.push({ ...(sentences.pop() as Sentence), asks });
    current = [];
  };
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if ((previous && /\n/.test(prose.slice(previous.to, token.from))) || current.length >= LONGEST) close(false);
    if (token.kind !== 'mark') current.push(token);
    else if (token.text === '?') close(true);
    else if (token.text === '!' || token.text === '…' || token.text === '\u0001') close(false);
    else if (token.text !== '.') current.push(token);
    else if (endsSentence(tokens, index)) close(false);
  });
  close(false);
  return sentences;
}

/** A dot ends a sentence unless it belongs to an abbreviation or an initial. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const dot = tokens[index] as Token;
  if (before?.kind !== 'word' || before.to !== dot.from) return true;
  const isInitial = /^\p{Lu}$/u.test(before.text) && before.word !== 'i';
  if (!isInitial && !ABBREVIATIONS.has(before.word)) return true;
  return ENDING_ABBREVIATIONS.has(before.word) && startsAnew(tokens[index + 1]);
}

function startsAnew(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^(?:i|we|he|she|it|they|my|our|his|her|the|but|and|so|now|then)$/.test(token.word) &&
    /^\p{Lu}/u.test(token.text)
  );
}
