import { searchWords } from '../../domain/search-words.ts';
import type { TextHit, TextQuery } from '../../ports/graph-store.ts';
import type { Parameters, Run } from './connection.ts';

interface Answer {
  /** How many the index gave, before the conditions. */
  readonly fetched: number;
  readonly hits: readonly unknown[];
}

/** Lucene takes at most 1024 words in one query. */
const WORDS_AT_ONCE = 1000;
const FETCH_PER_HIT = 4;
const FETCH_AT_LEAST = 200;
/** Between so many times as many are asked for next. */
const LEAST_GROWTH = 2;
const MOST_GROWTH = 8;
const EVERYTHING = 2 ** 31 - 1;

export async function searchText(run: Run, space: string, { kind, text, validAt, knownAt, limit }: TextQuery): Promise<readonly TextHit[]> {
  if (limit === 0 || searchWords(text).length === 0) return [];
  const conditions = { space, known_at: knownAt, limit, ...(kind === 'facts' ? { valid_at: validAt ?? null } : {}) };
  return (await askedUntilEnough<Answer & { readonly hits: readonly TextHit[] }>(run, `search/${kind}`, text, conditions))?.hits ?? [];
}

/**
 * The row of a statement that searches for words. The index filters by words and space; time is tested on what it gives. It is asked for more than is wanted,
 * and for more again, until the hits that pass are enough: so no condition uses up the limit. Common words give thousands of texts the same score: which of
 * them it gives is then its choice.
 */
export async function askedUntilEnough<Found extends Answer>(
  run: Run,
  name: string,
  text: string,
  conditions: Parameters & { readonly space: string; readonly limit: number },
): Promise<Found | undefined> {
  const { space, limit } = conditions;
  const queries = luceneQueries(space, text);
  let fetch = queries.length > 1 ? EVERYTHING : Math.min(EVERYTHING, Math.max(FETCH_AT_LEAST, limit * FETCH_PER_HIT));
  for (;;) {
    const [answer] = await run<Found>(name, { ...conditions, queries, fetch });
    if (!answer || isComplete(answer, fetch, limit)) return answer;
    fetch = nextFetch(answer, fetch, limit);
  }
}

function isComplete({ fetched, hits }: Answer, fetch: number, limit: number): boolean {
  return fetched < fetch || fetch === EVERYTHING || hits.length >= limit;
}

/** As many as should be enough where as many of the next pass as of these did. */
function nextFetch({ hits }: Answer, fetch: number, limit: number): number {
  const growth = Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, (1.3 * limit) / Math.max(1, hits.length)));
  return Math.min(EVERYTHING, Math.ceil(fetch * growth));
}

/**
 * Any of the words, in the space. Words are letters and digits alone and stand in quotes, so that nothing in them is an operator. A space's name is
 * left to the statement, which compares it exactly, where it is no plain word.
 */
function luceneQueries(space: string, text: string): readonly string[] {
  const words = [...new Set(searchWords(text))];
  const inSpace = PLAIN.test(space) ? `+space:"${space}"^0 ` : '';
  return Array.from({ length: Math.ceil(words.length / WORDS_AT_ONCE) }, (_, index) => {
    const some = words.slice(index * WORDS_AT_ONCE, (index + 1) * WORDS_AT_ONCE);
    return `${inSpace}+(${some.map((word) => `words:"${word}"`).join(' ')})`;
  });
}

const PLAIN = /^[\p{L}\p{N}._:@-]{1,200}$/u;
