import type { EntityKey } from '../../domain/entity-key.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { AdjacentQuery, FactQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { type FactConditions, factConditions } from './fact-conditions.ts';
import { FactIndex } from './fact-index.ts';
import { factsOfRows } from './fact-row.ts';
import { latestAround } from './latest-around.ts';
import type { SpaceRow } from './space-row.ts';
import { FACTS } from './sql/facts.ts';

const SIDES = [
  { side: 'subject', starts: FACTS.startsOfSubject, search: FACTS.ofSubject },
  { side: 'object', starts: FACTS.startsOfObject, search: FACTS.ofObject },
] as const;

interface Started {
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
  if (conditions === null || limitPerKey === 0) return [];
  const index = new FactIndex(connection, space);
  const rows =
    query.predicates === undefined
      ? index.keys
          .findAll(keys)
          .flatMap((key) => latestAround(connection, space, key, { ...query, limit: limitPerKey }).map(({ row }) => row))
      : [...new Set(keys)].flatMap((key) => lastStarted(connection, index, { key, query, conditions, limit: limitPerKey }));
  return factsOfRows(connection, rows);
}

interface Around {
  readonly key: EntityKey;
  readonly query: FactQuery;
  readonly conditions: FactConditions;
  readonly limit: number;
}

/** The rows of one entity that started last, of equal starts those with the lower id. The index alone tells from which start on they are. */
function lastStarted(connection: Connection, index: FactIndex, { key, query, conditions, limit }: Around): readonly number[] {
  const sides = SIDES.map((side) => ({ ...side, places: index.places(side.side, [key], query) }));
  // By each side for itself: a fact that has the entity on both sides is one.
  const enough = sides.flatMap(({ starts, places }) => {
    const found = places.flatMap((place) => connection.all<{ starts: string }>(starts, { ...place, ...conditions, most: limit }));
    return found.flatMap((some) => JSON.parse(some.starts) as number[]).sort((a, b) => b - a)[limit - 1] ?? [];
  });
  const latest = { ...conditions, valid_from: Math.max(conditions.valid_from, ...enough) };
  const rows = [...new Set(sides.flatMap(({ search, places }) => index.searchAll(search, places, latest)))];
  if (rows.length <= limit) return rows;
  return connection
    .all<Started>(FACTS.ends, { rows: JSON.stringify(rows) })
    .toSorted((a, b) => b.valid_at - a.valid_at || compareText(a.id, b.id))
    .slice(0, limit)
    .map(({ row }) => row);
}
