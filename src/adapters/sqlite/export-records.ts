import type { SpaceRecord } from '../../ports/graph-store.ts';
import { claimsOfRows } from './claim-row.ts';
import type { Connection, Parameters } from './connection.ts';
import { episodesOf } from './episode-row.ts';
import { factsOfRows } from './fact-row.ts';
import { mentionsOfRows } from './mention-search.ts';
import { storedPredicates } from './predicates.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { EXPORT } from './sql/export.ts';

const PAGE = 1000;

/** Every record of a space, a page at a time. */
export function* recordsOf(connection: Connection, space: SpaceRow): Generator<SpaceRecord> {
  const { first, last } = rowsOf(space);
  const start = { row: first, last };
  const byOrder = { space: space.id, row: first, sequence: 0 };
  for (const rows of pages(connection, EXPORT.episodes, byOrder)) {
    for (const value of episodesOf(connection, rows).toSorted((a, b) => a.sequence - b.sequence)) yield { type: 'episode', value };
  }
  for (const rows of pages(connection, EXPORT.mentions, start))
    for (const value of mentionsOfRows(connection, rows)) yield { type: 'mention', value };
  for (const rows of pages(connection, EXPORT.claims, start))
    for (const value of claimsOfRows(connection, rows)) yield { type: 'claim', value };
  for (const rows of pages(connection, EXPORT.facts, start))
    for (const value of factsOfRows(connection, rows)) yield { type: 'fact', value };
  for (const value of storedPredicates(connection, space)) yield { type: 'predicate', value };
}

function* pages(connection: Connection, sql: string, start: Parameters): Generator<readonly number[]> {
  let from = start;
  for (;;) {
    const rows = connection.all<{ row: number; sequence?: number }>(sql, { ...from, wanted: PAGE });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ row }) => row);
    from = { ...from, ...last };
  }
}
