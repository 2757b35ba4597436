import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { TextHit, TextQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection, Parameters } from './connection.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { TEXT, type TextSql } from './sql/text.ts';

/**
 * So many rows are ranked, as far down the order of rarity of a query's words as they go. What is left over, words that a great part of a space has, would
 * cost far more than it tells; it only helps to order what the rare words found.
 */
const RANKED = 2500;
/** The rarest so many words of a query are looked for. */
const WORDS = 32;
/** Where words were left over, so many candidates more than are wanted are ordered with their help. */
const MORE = 100;

interface Word {
  readonly word: string;
  /** Rows of the space that have it; one more than {@link RANKED} stands for all above. */
  readonly rows: number;
  /** Inverse document frequency within the space. */
  readonly rarity: number;
}

interface Candidate {
  readonly id: string;
  readonly score: number;
  /** By which its text is found. */
  readonly found: number;
}

/**
 * Okapi BM25 over words as {@link searchWords} makes them, stemmed for English by the index. Not by FTS5's own `bm25()`: that counts words in all spaces
 * and walks through them, so that a small space would pay for, and be ranked by, the large one beside it.
 */
export function searchText(connection: Connection, space: SpaceRow, query: TextQuery): readonly TextHit[] {
  const range = textRange(space);
  const sql = TEXT[query.kind];
  const words = wordsByRarity(connection, space, query);
  if (words.length === 0 || query.limit === 0) return [];
  const rare = rareOf(words);
  const common = words.filter((word) => !rare.includes(word));

  const conditions = {
    ...range,
    known: query.knownAt,
    ...(query.kind === 'facts' ? validity(query) : {}),
    limit: query.limit + (common.length === 0 ? 0 : MORE),
  };
  const found =
    rare.length > 0
      ? connection.all<Candidate>(sql.best, {
          ...conditions,
          words: JSON.stringify(Object.fromEntries(rare.map(({ word, rarity }) => [quoted(word), rarity]))),
        })
      : latest(connection, space, sql, { ...conditions, match: words.map(({ word }) => quoted(word)).join(' OR ') });
  if (common.length === 0) return found.map(({ id, score }) => ({ id, score }));
  const help = helpOf(common, connection.all<Found>(sql.texts, { rows: JSON.stringify(found.map((candidate) => candidate.found)) }));
  // An entity may have been found by several names.
  return [...new Map(found.map((candidate) => [candidate.id, candidate])).values()]
    .map((candidate) => ({ id: candidate.id, score: candidate.score + (help.get(candidate.found) ?? 0) }))
    .toSorted((a, b) => b.score - a.score || compareText(a.id, b.id))
    .slice(0, query.limit);
}

/** Up to the last row that was known first, so that not all that was learned since has to be passed over. */
function latest(
  connection: Connection,
  space: SpaceRow,
  sql: TextSql,
  conditions: Parameters & { readonly known: number; readonly first: bigint; readonly last: bigint; readonly limit: number },
): readonly Candidate[] {
  const { known, first, last, limit } = conditions;
  const search = (range: { first: bigint; last: bigint; limit: number }) =>
    connection.all<Candidate>(sql.latest, { ...conditions, ...range });
  const row = sql.lastKnown && connection.first<{ row: number | null }>(sql.lastKnown, { space: space.id, known })?.row;
  if (typeof row !== 'number') return search({ first, last, limit });
  const found = search({ first, last: BigInt(row), limit });
  return found.length === limit ? found : [...search({ first: BigInt(row) + 1n, last, limit: limit - found.length }), ...found];
}

/** The words that some row of the space has, rarest first. */
function wordsByRarity(connection: Connection, space: SpaceRow, { kind, text }: TextQuery): readonly Word[] {
  const { first, last } = rowsOf(space);
  const range = textRange(space);
  const total = (connection.first<{ row: number }>(TEXT[kind].last, { first, last })?.row ?? first) - first;
  return [...new Set(searchWords(text))]
    .map((word): Word => {
      const { rows } = connection.one<{ rows: number }>(TEXT[kind].count, { ...range, match: quoted(word), most: RANKED + 1 });
      return { word, rows, rarity: Math.log(1 + (Math.max(total, rows) - rows + 0.5) / (rows + 0.5)) };
    })
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => a.rows - b.rows || compareText(a.word, b.word))
    .slice(0, WORDS);
}

/** FTS5 seeks by whole numbers only: by floating ones, as which numbers are bound, it steps through everything before the space. */
function textRange(space: SpaceRow): { first: bigint; last: bigint } {
  const { first, last } = rowsOf(space);
  return { first: BigInt(first), last: BigInt(last) };
}

function rareOf(words: readonly Word[]): readonly Word[] {
  let sum = 0;
  return words.filter(({ rows }) => {
    sum += rows;
    return sum <= RANKED;
  });
}

/** So that nothing in a word is an operator of the query language. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function validity({ validAt }: TextQuery): Parameters {
  return { valid_to: validAt ?? OPEN_END, invalid_from: validAt === undefined ? UNKNOWN_START : validAt + 1 };
}

interface Found {
  readonly found: number;
  readonly text: string;
}

/** What the common words that a text has add to its score. */
function helpOf(common: readonly Word[], texts: readonly Found[]): ReadonlyMap<number, number> {
  return new Map(
    texts.map(({ found, text }) => {
      const words = new Set(searchWords(text));
      return [found, common.reduce((sum, { word, rarity }) => (words.has(word) ? sum + rarity : sum), 0)];
    }),
  );
}
