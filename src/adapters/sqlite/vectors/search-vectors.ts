import type { SearchKind } from '../../../ports/search-kind.ts';
import type { VectorHit, VectorQuery } from '../../../ports/vector-index.ts';
import { checkDimension } from '../../shared/check-dimension.ts';
import { compareText } from '../../shared/compare-text.ts';
import type { Connection } from '../connection.ts';
import type { SpaceRow } from '../space-row.ts';
import { EMBEDDED, VECTORS } from '../sql/vectors.ts';
import { declaredModel } from './embedding-model.ts';
import { dotOfHalves } from './half.ts';
import type { Candidate } from './scan-blocks.ts';
import type { Shards } from './shards.ts';
import { codeBytesOf, signsOf } from './sign-code.ts';

/**
 * So many rows whose codes are nearest are compared by their vectors: with 384 numbers, 99.7 % of the true nearest 20 of a million facts are among them.
 * Where fewer pass the filter, all are compared.
 */
const COMPARED = 800;

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
  const asked = { code: signsOf(query.vector, codeBytes), validAt: query.validAt, knownAt: query.knownAt };
  for (let most = Math.max(COMPARED, query.limit * 4); ; most *= 4) {
    const { found, complete } = shard.nearest(asked, most);
    const hits = firstIds(connection, query.kind, compared(connection, found, query.vector), query.limit);
    if (hits.length === query.limit || complete) return hits;
  }
}

/** Best first. */
function compared(connection: Connection, candidates: readonly Candidate[], vector: Float32Array): readonly Scored[] {
  const places = Float64Array.from(new Set(candidates.map((candidate) => candidate.vector))).sort();
  const scores = new Map<number, number>();
  for (const [place, numbers] of connection.arrays<[number, Uint8Array]>(VECTORS.numbers, { rows: `[${places.join()}]` }))
    scores.set(place, dotOfHalves(numbers, vector));
  return candidates
    .map((candidate) => ({ row: candidate.row, score: scores.get(candidate.vector) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.score - a.score);
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
