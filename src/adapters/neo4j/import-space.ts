import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { SpaceRecord } from '../../ports/graph-store.ts';
import type { Connection, Run } from './connection.ts';
import { mentionId } from './mention-properties.ts';
import { versionIdentity, writeRecords } from './write-records.ts';

/** A record that has several versions under one id. */
type Versioned = Extract<SpaceRecord, { type: 'claim' | 'fact' | 'predicate' }>;

/** One transaction takes so many records, and texts of so many characters in all. */
const RECORDS = 5000;
const CHARACTERS = 8_000_000;

/** Each batch is written as a whole, so an import that was interrupted can be made again: what is there is passed over. */
export async function importSpace(connection: Connection, space: string, records: AsyncIterable<SpaceRecord>): Promise<void> {
  let hasMoved = false;
  for await (const batch of batches(records)) {
    hasMoved = (await connection.write((run) => add(run, space, batch, hasMoved ? 0 : 1))) || hasMoved;
  }
}

/** Records in order, of those that are the same in one batch the first. */
async function* batches(records: AsyncIterable<SpaceRecord>): AsyncGenerator<ReadonlyMap<string, SpaceRecord>> {
  let batch = new Map<string, SpaceRecord>();
  let characters = 0;
  for await (const record of records) {
    const identity = identityOf(record);
    if (batch.has(identity)) continue;
    batch.set(identity, record);
    characters += textOf(record).length;
    if (batch.size < RECORDS && characters < CHARACTERS) continue;
    yield batch;
    batch = new Map();
    characters = 0;
  }
  if (batch.size > 0) yield batch;
}

/** Whether anything of it was new. */
async function add(run: Run, space: string, batch: ReadonlyMap<string, SpaceRecord>, revisions: number): Promise<boolean> {
  await run('space/lock', { space });
  const known = await knownIdentities(run, space, [...batch.values()]);
  const fresh = [...batch].flatMap(([identity, record]) => (known.has(identity) ? [] : [record]));
  if (fresh.length === 0) return false;
  const episodes = ofType(fresh, 'episode');
  await Promise.all([
    ...writeRecords(run, space, {
      episodes,
      mentions: ofType(fresh, 'mention'),
      claims: ofType(fresh, 'claim'),
      facts: ofType(fresh, 'fact'),
      predicates: ofType(fresh, 'predicate'),
    }),
    run('space/move-on', {
      space,
      recorded_at: Math.max(...fresh.map(lastInstant)),
      last_sequence: Math.max(0, ...episodes.map(({ sequence }) => sequence)),
      revisions,
      commit: null,
    }),
    run('space/refresh-queue', { space }),
  ]);
  return true;
}

async function knownIdentities(run: Run, space: string, records: readonly SpaceRecord[]): Promise<ReadonlySet<string>> {
  const versions = (type: Versioned['type']) =>
    records
      .filter((record): record is Versioned => record.type === type)
      .map((record) => ({ identity: identityOf(record), id: idOf(record), recorded_at: record.value.recordedAt }));
  const ask = (name: string, list: readonly unknown[], parameter: string) =>
    list.length === 0 ? [] : run<{ known: string }>(`transfer/known-${name}`, { space, [parameter]: list });
  const [episodes, mentions, predicates, claims, facts] = await Promise.all([
    ask(
      'episodes',
      ofType(records, 'episode').map(({ id }) => id),
      'ids',
    ),
    ask('mentions', ofType(records, 'mention').map(mentionId), 'ids'),
    ask('predicates', versions('predicate'), 'versions'),
    ask('claims', versions('claim'), 'versions'),
    ask('facts', versions('fact'), 'versions'),
  ]);
  return new Set([
    ...episodes.map(({ known }) => `episode ${known}`),
    ...mentions.map(({ known }) => `mention ${known}`),
    ...[...claims, ...facts, ...predicates].map(({ known }) => known),
  ]);
}

function ofType<Type extends SpaceRecord['type']>(records: readonly SpaceRecord[], type: Type) {
  return records
    .filter((record): record is Extract<SpaceRecord, { type: Type }> => record.type === type)
    .map(({ value }) => value) as Extract<SpaceRecord, { type: Type }>['value'][];
}

function identityOf(record: SpaceRecord): string {
  if (record.type === 'episode') return `episode ${record.value.id}`;
  if (record.type === 'mention') return `mention ${mentionId(record.value)}`;
  return `${record.type} ${versionIdentity(idOf(record), record.value.recordedAt)}`;
}

function idOf({ type, value }: Versioned): string {
  if (type === 'claim') return value.claim.id;
  return type === 'fact' ? value.id : value.name;
}

function textOf({ type, value }: SpaceRecord): string {
  if (type === 'episode') return value.text;
  if (type === 'claim') return value.claim.quote;
  if (type === 'fact') return value.sentence;
  return value.name;
}

function lastInstant({ type, value }: SpaceRecord): Instant {
  if (type === 'episode') return Math.max(value.recordedAt, value.retractedAt ?? value.recordedAt);
  return value.expiredAt === OPEN_END ? value.recordedAt : value.expiredAt;
}
