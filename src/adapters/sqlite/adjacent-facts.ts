import type { FactVersion } from '../../domain/stored.ts';
import type { AdjacentQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { factConditions } from './fact-conditions.ts';
import { FactIndex } from './fact-index.ts';
import { factsOfRows } from './fact-row.ts';
import type { SpaceRow } from './space-row.ts';
import { FACTS } from './sql/facts.ts';

interface Candidate {
  readonly row: number;
  readonly valid_at: number;
  readonly id: string;
}

export function adjacentFacts(
  connection: Connection,
  space: SpaceRow,
  { keys, limitPerKey, ...query }: AdjacentQuery,
): readonly FactVersion[] {
  const conditions = factConditions(query);
  if (conditions === null) return [];
  const index = new FactIndex(connection, space);
  const rows = [...new Set(keys)].flatMap((key) => {
    const latest = (sql: string, side: 'subject' | 'object') =>
      index.places(side, [key], query).flatMap((place) => connection.all<Candidate>(sql, { ...place, most: limitPerKey, ...conditions }));
    return lastStarted([...latest(FACTS.ofSubjectLatest, 'subject'), ...latest(FACTS.ofObjectLatest, 'object')], limitPerKey);
  });
  return factsOfRows(connection, rows);
}

/** Each once; of equal starts those with the lower id. */
function lastStarted(candidates: readonly Candidate[], limit: number): readonly number[] {
  const found = [...new Map(candidates.map((candidate) => [candidate.row, candidate])).values()];
  const kept = found.length <= limit ? found : found.sort((a, b) => b.valid_at - a.valid_at || compareText(a.id, b.id)).slice(0, limit);
  return kept.map(({ row }) => row);
}
