import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { TextHit, TextQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection, Parameters } from './connection.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { TEXT } from './sql/text.ts';

/**
 * So many rows are ranked at most: the rarest words of a query, as far as they go. What is left over, words that a great part of a space has, would cost
 * far more than it tells; it only helps to order what the rare words found.
 */
const RANKED = 20_000;
/** The rarest so many words of a query are looked for. */
const WORDS = 32;
/** Where words were left over, so many candidates for each wanted hit are ordered with their help. */
const CANDIDATES = 5;

interface Candidate {
  readonly id: string;
  readonly text: string;
  /** As FTS5 has it: lower is better. */
  readonly rank: number;
}

interface Word {
  readonly word: string;
  readonly rows: number;
}

/** Okapi BM25 as SQLite's FTS5 computes it, over words as {@link searchWords} makes them, stemmed for English. */
export function searchText(connection: Connection, space: SpaceRow, query: TextQuery): readonly TextHit[] {
  const range = rowsOf(space);
  const words = wordsByRarity(connection, query, range);
  if (words.length === 0 || query.limit === 0) return [];
  const rare = rareOf(words);
  const common = words.filter((word) => !rare.includes(word));
  const wanted = common.length === 0 ? query.limit : query.limit * CANDIDATES;

  const conditions = { ...range, known: query.knownAt, ...(query.kind === 'facts' ? validity(query) : {}) };
  const rows = (sql: string, sought: readonly Word[]) => connection.each<Candidate>(sql, { match: matchAny(sought), ...conditions });
  const found = rare.length > 0 ? bestOf(rows(TEXT[query.kind].best, rare), wanted) : firstOf(rows(TEXT[query.kind].latest, words), wanted);
  const hits =
    common.length === 0 || rare.length === 0
      ? found.map(({ id, rank }) => ({ id, score: -rank }))
      : found.map((candidate) => ({ id: candidate.id, score: withCommon(candidate, common) }));
  return hits.toSorted((a, b) => b.score - a.score || compareText(a.id, b.id)).slice(0, query.limit);
}

/** The words that some row of the space has, rarest first. */
function wordsByRarity(connection: Connection, { kind, text }: TextQuery, range: Parameters): readonly Word[] {
  const counted = [...new Set(searchWords(text))].map((word): Word => {
    const parameters = { match: matchAny([{ word }]), ...range, most: RANKED + 1 };
    return { word, rows: connection.one<{ rows: number }>(TEXT[kind].count, parameters).rows };
  });
  return counted
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => a.rows - b.rows || compareText(a.word, b.word))
    .slice(0, WORDS);
}

function rareOf(words: readonly Word[]): readonly Word[] {
  let sum = 0;
  return words.filter(({ rows }) => {
    sum += rows;
    return sum <= RANKED;
  });
}

/** Quoted, so that nothing in a word is an operator of the query language. */
function matchAny(words: readonly Pick<Word, 'word'>[]): string {
  return words.map(({ word }) => `"${word.replaceAll('"', '""')}"`).join(' OR ');
}

function validity({ validAt }: TextQuery): Parameters {
  return { valid_to: validAt ?? OPEN_END, invalid_from: validAt === undefined ? UNKNOWN_START : validAt + 1 };
}

/** The best of each id, and all that equal the last one: which of them stay is decided by id. */
function bestOf(rows: Iterable<Candidate>, wanted: number): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (found.size >= wanted && row.rank > last) break;
    if (!found.has(row.id)) found.set(row.id, row);
    last = row.rank;
  }
  return [...found.values()];
}

function firstOf(rows: Iterable<Candidate>, wanted: number): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const row of rows) {
    if (found.size >= wanted) break;
    if (!found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}

/** A common word counts little and the same for all that have it. */
function withCommon({ text, rank }: Candidate, common: readonly Word[]): number {
  const words = new Set(searchWords(text));
  return -rank + COMMON_WORD * common.filter(({ word }) => words.has(word)).length;
}

const COMMON_WORD = 0.5;
