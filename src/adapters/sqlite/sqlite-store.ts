import { StoreError } from '../../errors.ts';
import type { GraphStore, Retrieved, SpaceRecord } from '../../ports/graph-store.ts';
import { type ComposedReads, composedReads } from '../shared/composed-reads.ts';
import { NO_USAGE } from '../shared/space-usage.ts';
import { withTurns } from '../shared/with-turns.ts';
import { adjacentFacts } from './adjacent-facts.ts';
import { applyChanges } from './apply-changes.ts';
import { ClaimSearch } from './claim-search.ts';
import { Connection } from './connection.ts';
import { findEpisodes } from './episode-search.ts';
import { eraseEpisodes } from './erase-episodes.ts';
import { expiredEpisodes } from './expired-episodes.ts';
import { recordsOf } from './export-records.ts';
import { FactSearch } from './fact-search.ts';
import { importRecords } from './import-records.ts';
import { mentionedKeys, mentionsAround, mentionsOfEpisodes } from './mention-search.ts';
import { openFile } from './open-file.ts';
import { predicatesOf } from './predicates.ts';
import { leaseEpisodes, pendingEpisodes, releaseEpisode, renewLease } from './queue.ts';
import { readSlot } from './read-slot.ts';
import { recordEpisodes } from './record-episodes.ts';
import { removeSpace } from './remove-space.ts';
import { evidenceOf, NO_EVIDENCE, nothingRetrieved, retrieve } from './retrieve.ts';
import { findSpace, NO_SPACE, type SpaceRow } from './space-row.ts';
import { noStats, spaceStats } from './space-stats.ts';
import { spaceUsage } from './space-usage.ts';
import { FORGET_WORDS } from './sql/erasure.ts';
import { SPACES } from './sql/spaces.ts';
import { sqliteSummaries } from './summaries.ts';
import { searchText } from './text-search.ts';
import { Shards } from './vectors/shards.ts';
import { sqliteVectors } from './vectors/sqlite-vectors.ts';

export interface SqliteStoreOptions {
  /** The path of the file, made where there is none in a directory that exists; or `:memory:`, gone when it is closed. Not on a network file system. */
  readonly file: string;
  /** How long a write waits for the writer of another process, in milliseconds. Default: 5000. */
  readonly busyTimeoutMs?: number;
  /** Memory for pages of the file, in MiB. Default: 64; a server with a million facts is better off with 256. */
  readonly cacheMb?: number;
  /**
   * Memory for what similarity search scans, in MiB: about 90 bytes for each fact, name and message of a space with vectors of 384 numbers, 235 with 1536.
   * The spaces asked least recently are dropped and read again when asked; the one that is asked is always kept. Default: 256.
   */
  readonly vectorMemoryMb?: number;
  /** Told what the user should know: an SQLite with a known defect, a file system without a write-ahead log. Default: nothing is told. */
  readonly onWarning?: (message: string) => void;
}

/**
 * The embedded store: one file, opened at once, for one writer at a time and any number of readers, in any number of processes. A commit is on disk when
 * it is answered. SQLite runs on the calling thread: a server does well to give the store a thread of its own.
 *
 * Full text is ranked by Okapi BM25 within the space, over words stemmed for English, each counted once in a text. Words that thousands of rows of a
 * space have only help to order what rarer words find; a query of nothing else gets the latest recorded.
 *
 * @throws StoreError `no-directory`, `not-a-store` (incorrect) · `store-out-of-reach`, `store-busy` (unavailable) · `newer-store`, `old-node` (unsupported) ·
 * `store-damaged` (fault)
 */
export function sqliteStore({
  file,
  busyTimeoutMs = 5000,
  cacheMb = 64,
  vectorMemoryMb = 256,
  onWarning = () => {},
}: SqliteStoreOptions): GraphStore {
  const settings = { file, busyTimeoutMs, cacheMb };
  const inMemory = file === ':memory:';
  let open: Connection | null = openFile(settings, onWarning);

  const connection = (): Connection => {
    if (open === null)
      throw new StoreError('store-closed', 'incorrect', `sqlite: ${JSON.stringify(file)} was closed. Open the store again.`, {
        details: { file },
      });
    return open;
  };
  /** Reads one state of a space; `missing` where it does not exist. */
  const reading = <T>(name: string, missing: T, body: (connection: Connection, space: SpaceRow) => T): T => {
    const current = connection();
    return current.read(() => {
      const space = findSpace(current, name);
      return space ? body(current, space) : missing;
    });
  };
  const writing = <T>(name: string, missing: T, body: (connection: Connection, space: SpaceRow) => T): T => {
    const current = connection();
    return current.write(() => {
      const space = findSpace(current, name);
      return space ? body(current, space) : missing;
    });
  };

  const shards = new Shards(vectorMemoryMb * 2 ** 20);

  const store: Omit<GraphStore, keyof ComposedReads> = {
    capabilities: { durable: !inMemory, shared: !inMemory },
    vectors: sqliteVectors(connection, shards),
    summaries: sqliteSummaries(connection),

    recordEpisodes: async (space, episodes, now) =>
      episodes.length === 0 ? [] : connection().write(() => recordEpisodes(connection(), space, episodes, now)),
    episodes: async (space, query) => reading(space, [], (...at) => findEpisodes(...at, query)),
    lease: async (request) => leaseEpisodes(connection(), request),
    renewLease: async (space, episodeId, owner, now, ttlMs) =>
      writing(space, false, (...at) => renewLease(...at, episodeId, owner, now + ttlMs)),
    release: async (space, owner, outcome) => writing(space, undefined, (...at) => releaseEpisode(...at, owner, outcome)),

    revision: async (space) =>
      reading(space, NO_SPACE, (_, { revision, last_recorded_at }) => ({ revision, lastRecordedAt: last_recorded_at })),
    mentions: async (space, keys, options) => reading(space, [], (...at) => mentionsAround(...at, keys, options)),
    mentionsOf: async (space, episodeIds) => reading(space, [], (...at) => mentionsOfEpisodes(...at, episodeIds)),
    readSlots: async (space, addresses) =>
      reading(
        space,
        addresses.map((address) => ({ address, claims: [], facts: [] })),
        (...at) => addresses.map((address) => readSlot(new ClaimSearch(...at), new FactSearch(...at), address)),
      ),
    claims: async (space, query) => reading(space, [], (...at) => new ClaimSearch(...at).find(query)),
    commit: async (changes) => connection().write(() => applyChanges(connection(), changes)),

    facts: async (space, query) => reading(space, [], (...at) => new FactSearch(...at).find(query)),
    adjacent: async (space, query) => reading(space, [], (...at) => adjacentFacts(...at, query)),
    searchText: async (space, query) => reading(space, [], (...at) => searchText(...at, query)),
    entityKeys: async (space, query) => reading(space, [], (...at) => mentionedKeys(...at, query)),

    predicates: async (space, { knownAt } = {}) => reading(space, [], (...at) => predicatesOf(...at, knownAt)),
    spaces: async () =>
      connection()
        .all<{ name: string }>(SPACES.names)
        .map(({ name }) => name),
    stats: async (space) => reading(space, noStats(space), spaceStats),
    expired: async (query) => expiredEpisodes(connection(), query),
    pending: async (space) => reading(space, 0, pendingEpisodes),
    usage: async (space, range) => reading(space, NO_USAGE, (...at) => spaceUsage(...at, range)),

    erase: async (space, episodeIds) => {
      if (writing(space, false, (...at) => eraseEpisodes(...at, episodeIds))) forgetWords(connection());
    },
    deleteSpace: async (space) => {
      if (writing(space, false, (...at) => removeSpace(...at))) forgetWords(connection());
    },
    exportSpace: async function* (space) {
      if (inMemory) {
        yield* reading<readonly SpaceRecord[]>(space, [], (...at) => [...recordsOf(...at)]);
        return;
      }
      connection();
      const reader = new Connection({ ...settings, readOnly: true });
      try {
        reader.run('BEGIN');
        const found = findSpace(reader, space);
        if (found) yield* recordsOf(reader, found);
      } finally {
        reader.close();
      }
    },
    importSpace: async (space, records) => importRecords(connection, space, records),

    close: async () => {
      open?.close();
      open = null;
    },
  };
  const reads = composedReads(store);
  return {
    ...store,
    ...reads,
    lease: async (request) => withTurns(await store.lease(request), request, reads),
    // In one read each, and the graph by numbers.
    retrieve: async (name, query) => {
      const [space, retrieved] = reading<readonly [SpaceRow | null, Retrieved]>(name, [null, nothingRetrieved(query)], (current, found) => [
        found,
        retrieve(current, shards, found, query),
      ]);
      if (space && query.vector) for (const kind of query.kinds) shards.seal(connection(), space, kind);
      return retrieved;
    },
    evidence: async (space, query) => reading(space, NO_EVIDENCE, (...at) => evidenceOf(...at, query)),
  };
}

/** Takes what was erased out of the file: words out of the index, old pages out of the write-ahead log as far as no reader needs them. */
function forgetWords(connection: Connection): void {
  connection.write(() => connection.script(FORGET_WORDS));
  connection.first('PRAGMA wal_checkpoint(TRUNCATE)');
}
