import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { SpaceRecord } from '../../ports/graph-store.ts';
import { claimsOfRows } from './claim-row.ts';
import type { Connection, Parameters } from './connection.ts';
import { episodesOf } from './episode-row.ts';
import { factsOfRows } from './fact-row.ts';
import { mentionsOfRows } from './mention-search.ts';
import { predicatesOf } from './predicates.ts';
import { findOrAddSpace, rowsOf, type SpaceRow } from './space-row.ts';
import { SpaceWriter } from './space-writer.ts';
import { EXPORT } from './sql/export.ts';
import { SPACE_WRITES } from './sql/spaces.ts';

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
  for (const value of predicatesOf(connection, space)) yield { type: 'predicate', value };
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

/** Within a write: adds the records that the space does not have. */
export function addRecords(connection: Connection, name: string, records: readonly SpaceRecord[]): boolean {
  const space = findOrAddSpace(connection, name);
  const writer = new SpaceWriter(connection, space);
  let lastRecordedAt = space.last_recorded_at;
  let lastSequence = space.last_sequence;
  let any = false;
  for (const record of records) {
    if (!add(writer, record)) continue;
    any = true;
    lastRecordedAt = Math.max(lastRecordedAt, lastInstant(record));
    if (record.type === 'episode') lastSequence = Math.max(lastSequence, record.value.sequence);
  }
  if (any)
    connection.run(SPACE_WRITES.move, {
      id: space.id,
      revision: space.revision + 1,
      last_recorded_at: lastRecordedAt,
      last_sequence: lastSequence,
    });
  return any;
}

function add(writer: SpaceWriter, { type, value }: SpaceRecord): boolean {
  if (type === 'episode') return writer.addEpisode(value);
  if (type === 'mention') return writer.addMention(value);
  if (type === 'claim') return writer.addClaim(value);
  if (type === 'fact') return writer.addFact(value);
  return writer.addPredicate(value);
}

function lastInstant({ type, value }: SpaceRecord): Instant {
  if (type === 'predicate') return Number.NEGATIVE_INFINITY;
  if (type === 'episode') return Math.max(value.recordedAt, value.retractedAt ?? value.recordedAt);
  return value.expiredAt === OPEN_END ? value.recordedAt : value.expiredAt;
}
