import { searchWords } from '../domain/search-words.ts';
import { STOP_WORDS } from '../domain/stop-words.ts';

/**
 * A question without the words that every text has ("what did … do"): they would find long texts, not near ones. A capital within a sentence marks a name, so
 * "Will" and "The Who" stay. Where nothing else is left the question stays as it is.
 */
export function contentWords(question: string): string {
  let first = true;
  const kept = question.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const name = !first && word.length > 1 && /^\p{Lu}\p{Ll}/u.test(word);
    first = false;
    return name || !searchWords(word).every((folded) => STOP_WORDS.has(folded)) ? word : ' ';
  });
  return searchWords(kept).length === 0 ? question : kept.replace(/\s+/gu, ' ').trim();
}
