import { searchWords } from '../domain/search-words.ts';
import { type Found, wordsOf } from './found.ts';

/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): takes the result of the best `(1 - diversity) · score - diversity · likeness` to what
 * was taken before. Likeness is the share of words in common (Jaccard); scores are scaled by the best one, and where a reranker gave some below 0, from the lowest.
 */
export function diverse(found: readonly Found[], diversity: number, limit: number): readonly Found[] {
  if (diversity <= 0 || found.length <= 1) return found.slice(0, limit);
  const scores = found.map(({ score }) => score);
  const lowest = Math.min(0, ...scores);
  const span = Math.max(...scores) - lowest || 1;
  const left = found.map((result) => ({ result, words: new Set(searchWords(wordsOf(result))), likeness: 0 }));
  const taken: Found[] = [];
  while (taken.length < limit && left.length > 0) {
    const worth = left.map(({ result, likeness }) => ((1 - diversity) * (result.score - lowest)) / span - diversity * likeness);
    const [next] = left.splice(worth.indexOf(Math.max(...worth)), 1);
    if (!next) break;
    taken.push(next.result);
    for (const other of left) other.likeness = Math.max(other.likeness, jaccard(next.words, other.words));
  }
  return taken;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
