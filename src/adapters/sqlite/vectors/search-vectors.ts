import type { SearchKind } from '../../../ports/search-kind.ts';
import type { VectorHit, VectorQuery } from '../../../ports/vector-index.ts';
import { checkDimension } from '../../shared/check-dimension.ts';
import { compareText } from '../../shared/compare-text.ts';
import type { Connection } from '../connection.ts';
import type { SpaceRow } from '../space-row.ts';
import { EMBEDDED, VECTORS } from '../sql/vectors.ts';
import { declaredModel } from './embedding-model.ts';
import type { Candidate } from './scan-blocks.ts';
import type { Shards } from './shards.ts';
import { codeBytesOf } from './sign-code.ts';

/**
 * So many rows whose codes are nearest are compared by their vectors: with 384 numbers, 99.7 % of the true nearest 20 of a million facts are among them.
 * Where fewer pass the filter, all are compared.
 */
const COMPARED = 800;

/** They are compared so many at a time, those first that their codes tell to be nearest. */
const ROUND = 80;
/** A candidate is left out where it would have to be so many standard deviations nearer than its code tells: less than one of a hundred would be. */
const DEVIATIONS = 2.5;

type Cosine = (numbers: Uint8Array) => number;

interface Scored {
  readonly row: number;
  readonly score: number;
}

/** Within a read: an exact filter over all rows of the space, the nearest codes among what passes, and of these the nearest vectors. */
export function searchVectors(connection: Connection, shards: Shards, space: SpaceRow, query: VectorQuery): readonly VectorHit[] {
  const declared = declaredModel(connection);
  if (declared === null) return [];
  checkDimension(declared.model, query.vector, declared.dimension);
  const codeBytes = codeBytesOf(declared.dimension);
  const shard = shards.upToDate(connection, space, query.kind, codeBytes);
  if (!shard || query.limit === 0) return [];

  for (let most = Math.max(COMPARED, query.limit * 4); ; most *= 4) {
    const { found, complete } = shard.nearest(query, most);
    const hits = firstIds(connection, query.kind, compared(connection, found, shard.cosines(query.vector), query.limit), query.limit);
    if (hits.length === query.limit || complete) return hits;
  }
}

/** Best first. Stops before the end where what is left is too far away to come among the first `limit`. */
function compared(connection: Connection, candidates: readonly Candidate[], cosine: Cosine, limit: number): readonly Scored[] {
  const scored: Scored[] = [];
  for (let start = 0; start < candidates.length; start += ROUND) {
    const round = candidates.slice(start, start + ROUND);
    const scores = scoresOf(connection, round, cosine);
    for (const { row, vector: place } of round) scored.push({ row, score: scores.get(place) ?? Number.NEGATIVE_INFINITY });
    scored.sort((a, b) => b.score - a.score);
    const next = candidates[start + ROUND];
    const least = scored[limit - 1]?.score;
    if (next && least !== undefined && highestAt(next, round, scores) < least) break;
  }
  return scored;
}

function scoresOf(connection: Connection, round: readonly Candidate[], cosine: Cosine): ReadonlyMap<number, number> {
  const places = Float64Array.from(new Set(round.map((candidate) => candidate.vector))).sort();
  const scores = new Map<number, number>();
  for (const [place, numbers] of connection.arrays<[number, Uint8Array]>(VECTORS.numbers, { rows: `[${places.join()}]` }))
    scores.set(place, cosine(numbers));
  return scores;
}

/** The cosine that a candidate hardly exceeds: what its code tells, and how far off that was in the round before. */
function highestAt(next: Candidate, round: readonly Candidate[], scores: ReadonlyMap<number, number>): number {
  const off = round.map(({ vector, nearness }) => (scores.get(vector) ?? 0) - nearness);
  const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
  const variance = off.reduce((sum, value) => sum + (value - mean) ** 2, 0) / off.length;
  return next.nearness + mean + DEVIATIONS * Math.sqrt(variance);
}

/** The first records of rows, each at its best row; equal scores in order of id. */
function firstIds(connection: Connection, kind: SearchKind, scored: readonly Scored[], limit: number): readonly VectorHit[] {
  for (let taken = limit; ; taken *= 2) {
    const least = scored[taken - 1]?.score ?? Number.NEGATIVE_INFINITY;
    const rows = scored.filter(({ score }) => score >= least);
    const ids = new Map(connection.arrays<[number, string]>(EMBEDDED[kind].ids, { rows: JSON.stringify(rows.map(({ row }) => row)) }));
    const best = new Map<string, number>();
    for (const { row, score } of rows) {
      const id = ids.get(row);
      if (id !== undefined && !best.has(id)) best.set(id, score);
    }
    if (best.size < limit && rows.length < scored.length) continue;
    return [...best]
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
      .slice(0, limit);
  }
}
