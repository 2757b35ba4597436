import type { GraphStore } from '../../ports/graph-store.ts';
import { applyChanges } from './apply-changes.ts';
import { evidence, factsNear, foldBasis, retrieve, turnsAround } from './composed-reads.ts';
import type { Connection, Run } from './connection.ts';
import { deleteSpace } from './delete-space.ts';
import { eraseEpisodes } from './erase-episodes.ts';
import { expiredEpisodes } from './expired-episodes.ts';
import { exportSpace } from './export-space.ts';
import { findClaims } from './find-claims.ts';
import { findEpisodes } from './find-episodes.ts';
import { adjacentFacts, findFacts } from './find-facts.ts';
import { mentionedKeys, mentionsAround, mentionsOfEpisodes } from './find-mentions.ts';
import { findPredicates } from './find-predicates.ts';
import { importSpace } from './import-space.ts';
import { migrate } from './migrate.ts';
import { type Neo4jStoreOptions, openConnection } from './open-connection.ts';
import { leaseEpisodes, pendingEpisodes, releaseEpisode, renewLease } from './queue.ts';
import { readSlots } from './read-slots.ts';
import { recordEpisodes } from './record-episodes.ts';
import { searchText } from './search-text.ts';
import { readSpace, spaceStats, spaceUsage } from './space.ts';
import { summariesOn } from './summaries.ts';
import { vectorIndexOn } from './vector-index.ts';

/**
 * Opens the store on a Neo4j server, 5.26 or later, and makes its constraints and indexes where they are not there. Any number of processes may have it
 * open. It expects a database of its own: labels such as `Entity` and `Episode` are used as they are.
 *
 * A transaction that fails for a reason that passes (a deadlock, a lost connection, a server that restarts) is tried again for `retryMs`.
 *
 * Full text is ranked by Lucene's BM25 over the words of all spaces together. Where hundreds of texts score alike, as for common words alone, the index
 * chooses which of them make the limit.
 *
 * @throws StoreError `driver-missing` (unsupported) where neo4j-driver is not installed · `store-out-of-reach`, `too-many-logins` (unavailable) ·
 * `wrong-credentials`, `not-permitted`, `no-database`, `not-a-store` (incorrect) · `newer-store` (unsupported)
 */
export async function neo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const connection = await openConnection(options);
  try {
    await connection.verify();
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return storeOn(connection, { scanOnly: options.vectorSearch === 'scan' });
}

function storeOn(connection: Connection, vectors: { readonly scanOnly: boolean }): GraphStore {
  const reading = <Asked extends readonly unknown[], Answer>(read: (run: Run, ...asked: Asked) => Promise<Answer>) => {
    return (...asked: Asked): Promise<Answer> => connection.read((run) => read(run, ...asked));
  };
  return {
    capabilities: { durable: true, shared: true },
    vectors: vectorIndexOn(connection, vectors),
    summaries: summariesOn(connection),

    recordEpisodes: (space, episodes, now) => recordEpisodes(connection, space, episodes, now),
    episodes: reading(findEpisodes),
    lease: (request) => leaseEpisodes(connection, request),
    renewLease: (space, episodeId, owner, now, ttlMs) => renewLease(connection, space, episodeId, owner, now + ttlMs),
    release: (space, owner, outcome) => releaseEpisode(connection, space, owner, outcome),

    turnsAround: reading(turnsAround),
    near: reading(factsNear),
    foldBasis: reading(foldBasis),

    revision: reading(async (run, space: string) => {
      const { revision, last_recorded_at } = await readSpace(run, space);
      return { revision, lastRecordedAt: last_recorded_at };
    }),
    mentions: reading(mentionsAround),
    mentionsOf: reading(mentionsOfEpisodes),
    readSlots: reading(readSlots),
    claims: reading(findClaims),
    commit: (changes) => applyChanges(connection, changes),

    facts: reading(findFacts),
    adjacent: reading(adjacentFacts),
    searchText: reading(searchText),
    retrieve: (space, query) => retrieve(connection, space, query),
    evidence: reading(evidence),
    entityKeys: reading(mentionedKeys),

    predicates: reading(findPredicates),
    spaces: reading(async (run) => (await run<{ name: string }>('space/names')).map(({ name }) => name)),
    stats: reading(spaceStats),
    expired: reading(expiredEpisodes),
    pending: reading(pendingEpisodes),
    usage: reading(spaceUsage),

    erase: (space, episodeIds) => eraseEpisodes(connection, space, episodeIds),
    deleteSpace: (space) => deleteSpace(connection, space),
    exportSpace: (space) => exportSpace(connection, space),
    importSpace: (space, records) => importSpace(connection, space, records),

    close: () => connection.close(),
  };
}
