import type { GraphStore, SpaceRecord } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import { type ComposedReads, composedReads } from '../shared/composed-reads.ts';
import { leaseLost, revisionMoved } from '../shared/refused-commit.ts';
import { withTurns } from '../shared/with-turns.ts';
import { applyChanges } from './apply-changes.ts';
import { eraseEpisodes } from './erase-episodes.ts';
import { expiredEpisodes } from './expired-episodes.ts';
import { holds, leaseEpisodes, releaseEpisode, renewLease } from './lease.ts';
import { predicatesAt } from './predicates-at.ts';
import { readSlot } from './read-slot.ts';
import { recordEpisodes } from './record-episodes.ts';
import { searchText } from './search-text.ts';
import { selectClaims } from './select-claims.ts';
import { selectEpisodes } from './select-episodes.ts';
import { adjacentFacts, selectFacts } from './select-facts.ts';
import { mentionsOfEpisodes, selectMentions } from './select-mentions.ts';
import { emptySpace, entityKeysOf, type Space } from './space.ts';
import { statsOf } from './space-stats.ts';
import { usageOf } from './space-usage.ts';
import { summariesIn } from './summaries.ts';
import { addRecords, recordsOf } from './transfer.ts';
import { VectorMemory } from './vector-memory.ts';

/**
 * A store that forgets everything with its process: plain maps, and filters over all of a space. Every question reads every record, so it suits tests
 * and small memories; it is the oracle that the other stores are held against. Whatever goes in or out is copied, so that no caller can change what is kept.
 *
 * Full text is ranked by Okapi BM25 (k1 = 1.2, b = 0.75) over the words that are equal after folding; nothing is stemmed.
 */
export function inMemoryStore(): GraphStore {
  const spaces = new Map<string, Space>();
  const vectors = new VectorMemory(spaces);
  const existing = (name: string): Space => spaces.get(name) ?? emptySpace();
  const written = (name: string): Space => {
    const space = existing(name);
    spaces.set(name, space);
    return space;
  };

  const store: Omit<GraphStore, keyof ComposedReads> = {
    capabilities: { durable: false, shared: false },
    vectors,
    summaries: summariesIn(spaces),

    recordEpisodes: async (space, episodes, now) =>
      episodes.length === 0 ? [] : structuredClone(recordEpisodes(written(space), structuredClone(episodes), now)),
    episodes: async (space, query) => structuredClone(selectEpisodes(existing(space), query)),
    lease: async (request) => structuredClone(leaseEpisodes(spaces, request)),
    renewLease: async (space, episodeId, owner, now, ttlMs) => renewLease(existing(space), episodeId, owner, now + ttlMs),
    release: async (space, owner, outcome) => releaseEpisode(existing(space), owner, outcome),

    revision: async (space) => {
      const { revision, lastRecordedAt } = existing(space);
      return { revision, lastRecordedAt };
    },
    mentions: async (space, keys, options) => structuredClone(selectMentions(existing(space), keys, options)),
    mentionsOf: async (space, episodeIds) => structuredClone(mentionsOfEpisodes(existing(space), episodeIds)),
    readSlots: async (space, addresses) => structuredClone(addresses.map((address) => readSlot(existing(space), address))),
    claims: async (space, query) => structuredClone(selectClaims(existing(space), query)),
    commit: async (changes) => {
      const space = existing(changes.space);
      if (changes.revision !== space.revision) throw revisionMoved(changes, space.revision);
      if (changes.lease && !holds(space, changes.lease.episodeId, changes.lease.owner)) throw leaseLost(changes, changes.lease);
      vectors.check(changes.vectors ?? []);
      const copy = structuredClone(changes);
      applyChanges(written(changes.space), copy);
      vectors.add(written(changes.space), copy.vectors ?? []);
    },

    facts: async (space, query) => structuredClone(selectFacts(existing(space), query)),
    adjacent: async (space, query) => structuredClone(adjacentFacts(existing(space), query)),
    searchText: async (space, query) => searchText(existing(space), query),
    entityKeys: async (space, { prefix = '', knownAt, after, limit }) =>
      [...entityKeysOf(existing(space), knownAt)]
        .filter((key) => key.startsWith(prefix) && (after === undefined || compareText(key, after) > 0))
        .sort(compareText)
        .slice(0, limit),

    predicates: async (space, { knownAt } = {}) => structuredClone(predicatesAt(existing(space), knownAt)),
    spaces: async () => [...spaces.keys()].sort(compareText),
    stats: async (space) => statsOf(space, existing(space)),
    expired: async (query) => expiredEpisodes(spaces, query),
    pending: async (space) =>
      [...existing(space).episodes.values()].filter(({ state, retractedAt }) => state === 'pending' && retractedAt === null).length,
    usage: async (space, range) => usageOf(existing(space), range),

    erase: async (space, episodeIds) => {
      eraseEpisodes(existing(space), episodeIds);
      vectors.drop();
    },
    deleteSpace: async (space) => {
      spaces.delete(space);
      vectors.drop();
    },
    exportSpace: async function* (space) {
      for (const record of recordsOf(existing(space))) yield structuredClone(record);
    },
    importSpace: async (space, records) => {
      const copies: SpaceRecord[] = [];
      for await (const record of records) copies.push(structuredClone(record));
      if (copies.length > 0) addRecords(written(space), copies);
    },
    close: async () => {},
  };
  const reads = composedReads(store);
  return { ...store, ...reads, lease: async (request) => withTurns(await store.lease(request), request, reads) };
}
