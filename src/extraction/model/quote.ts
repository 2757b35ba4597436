/** Words of a text with where they stand in it. */
interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const ENOUGH = 0.8;

/**
 * The words of a message that a model meant to quote: the quote itself where it stands in the message (spaces, case and typographic
 * quotes aside), else the span that holds at least 80 % of its words in order.
 *
 * @returns an exact substring of the message, or `null`
 */
export function findQuote(message: string, quote: string): string | null {
  const wanted = wordsOf(quote);
  if (wanted.length === 0) return null;
  const words = wordsOf(message);
  let best: { from: number; to: number; hits: number; span: number } | null = null;
  for (let start = 0; start < words.length; start += 1) {
    if ((words[start] as Word).word !== wanted[0]?.word && best !== null && best.hits === wanted.length) continue;
    const match = matchFrom(words, start, wanted);
    if (match && (best === null || match.hits > best.hits || (match.hits === best.hits && match.span < best.span))) best = match;
  }
  if (best === null || best.hits / wanted.length < ENOUGH) return null;
  return message.slice(best.from, best.to);
}

/** Greedy: each wanted word at its next place, no further than a few words on. */
function matchFrom(
  words: readonly Word[],
  start: number,
  wanted: readonly Word[],
): { from: number; to: number; hits: number; span: number } | null {
  let at = start;
  let hits = 0;
  let last = -1;
  let first = -1;
  for (const { word } of wanted) {
    let next = at;
    while (next < words.length && next < at + 4 && (words[next] as Word).word !== word) next += 1;
    if (next >= words.length || next >= at + 4) continue;
    if (first < 0) {
      if (next !== start) return null;
      first = next;
    }
    hits += 1;
    last = next;
    at = next + 1;
  }
  if (first < 0) return null;
  return { from: (words[first] as Word).from, to: (words[last] as Word).to, hits, span: last - first };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(
    (match) => ({
      word: match[0].normalize('NFKC').toLowerCase().replaceAll('’', "'"),
      from: match.index,
      to: match.index + match[0].length,
    }),
  );
}
