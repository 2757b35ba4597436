import { searchWords } from '../../domain/search-words.ts';

/** How soon another occurrence of a word stops counting. Usual values are 1.2 to 2. */
const SATURATION = 1.2;
/** How much longer texts are held back, from 0 (not at all) to 1. */
const LENGTH = 0.75;

export interface Scored {
  readonly id: string;
  readonly score: number;
}

/**
 * Scores texts against a query: those that share no word with it are left out. Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework", §3.5) with the always positive inverse document frequency `ln(1 + (N - n + 0.5) / (n + 0.5))`, over the given texts alone:
 * rarity and mean length are those of what passed the filters.
 */
export function bm25(query: string, texts: ReadonlyMap<string, string>): readonly Scored[] {
  const wanted = [...new Set(searchWords(query))];
  const documents = [...texts].map(([id, text]) => ({ id, words: searchWords(text) }));
  const meanLength = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const rarity = new Map(
    wanted.map((word) => {
      const having = documents.filter(({ words }) => words.includes(word)).length;
      return [word, Math.log(1 + (documents.length - having + 0.5) / (having + 0.5))];
    }),
  );
  return documents
    .filter(({ words }) => wanted.some((word) => words.includes(word)))
    .map(({ id, words }) => ({
      id,
      score: wanted.reduce((sum, word) => sum + (rarity.get(word) ?? 0) * weight(word, words, meanLength), 0),
    }));
}

function weight(word: string, words: readonly string[], meanLength: number): number {
  const count = words.filter((other) => other === word).length;
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + (LENGTH * words.length) / meanLength));
}
