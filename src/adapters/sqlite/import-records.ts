import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { SpaceRecord } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { findOrAddSpace } from './space-row.ts';
import { SpaceWriter } from './space-writer.ts';
import { SPACE_WRITES } from './sql/spaces.ts';

/**
 * Records that are written at once. Each batch touches most pages of most indexes, so fewer and larger ones are far less work; but other writers wait for a
 * batch, and it is held in memory.
 */
const BATCH = 20_000;
/** Memory for pages while an import runs, at least: its indexes do not fit in less. */
const CACHE_MB = 256;

/** @param connection asked again for each batch, as the store may be closed in between */
export async function importRecords(connection: () => Connection, space: string, records: AsyncIterable<SpaceRecord>): Promise<void> {
  let batch: SpaceRecord[] = [];
  const write = () => {
    const current = connection();
    if (batch.length > 0) current.write(() => addRecords(current, space, batch));
    batch = [];
  };
  const usual = connection().growCache(CACHE_MB);
  try {
    for await (const record of records) {
      if (batch.push(record) === BATCH) write();
    }
    write();
  } finally {
    usual();
  }
}

/** Within a write: adds the records that the space does not have. */
function addRecords(connection: Connection, name: string, records: readonly SpaceRecord[]): void {
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
}

function add(writer: SpaceWriter, { type, value }: SpaceRecord): boolean {
  if (type === 'episode') return writer.addEpisode(value);
  if (type === 'mention') return writer.addMention(value);
  if (type === 'claim') return writer.addClaim(value);
  if (type === 'fact') return writer.addFact(value);
  return writer.addPredicate(value);
}

function lastInstant({ type, value }: SpaceRecord): Instant {
  if (type === 'episode') return Math.max(value.recordedAt, value.retractedAt ?? value.recordedAt);
  return value.expiredAt === OPEN_END ? value.recordedAt : value.expiredAt;
}
