import assert from 'node:assert/strict';
import { LATEST } from '../../domain/instant.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

async function record(store: GraphStore, space: string, expiries: Readonly<Record<string, number | null>>): Promise<void> {
  const episodes = Object.entries(expiries).map(([id, expiresAt]) => sampleEpisode(id, { expiresAt }));
  await store.recordEpisodes(space, episodes, 1);
}

const ids = async (store: GraphStore, now: number, given: { limit?: number; space?: string } = {}) =>
  (await store.expired({ now, limit: 99, ...given })).map(({ space, episodeId }) => `${space} ${episodeId}`);

export const expiry: readonly StoreCase[] = [
  storeCase('episodes are found from their time on; those that are kept for ever never are', async (store) => {
    await record(store, SPACE, { e1: 10, e2: null, e3: -5, e4: LATEST });
    assert.deepEqual(await ids(store, -6), []);
    assert.deepEqual(await ids(store, -5), ['home e3']);
    assert.deepEqual(await ids(store, 9), ['home e3']);
    assert.deepEqual(await ids(store, 10), ['home e3', 'home e1']);
    assert.deepEqual(await ids(store, LATEST), ['home e3', 'home e1', 'home e4']);
    assert.deepEqual(
      (await store.episodes(SPACE, {})).map(({ expiresAt }) => expiresAt),
      [10, null, -5, LATEST],
    );
  }),

  storeCase('those whose time came first, then by space and id, before the limit', async (store) => {
    await record(store, 'b', { x: 5, a: 5, B: 5, first: 4 });
    await record(store, 'a', { y: 5 });
    await record(store, 'é', { z: 3 });
    assert.deepEqual(await ids(store, 9), ['é z', 'b first', 'a y', 'b B', 'b a', 'b x']);
    assert.deepEqual(await ids(store, 9, { limit: 3 }), ['é z', 'b first', 'a y']);
    assert.deepEqual(await ids(store, 9, { space: 'b', limit: 2 }), ['b first', 'b B']);
    assert.deepEqual(await ids(store, 9, { space: 'nowhere' }), []);
    assert.deepEqual(await ids(store, 9, { limit: 0 }), []);
  }),

  storeCase('whether an episode was read, is held or retracted makes no difference', async (store) => {
    await record(store, SPACE, { e1: 5, e2: 6, e3: 7 });
    const done = { episodeId: 'e1', state: 'done', reason: null, notBefore: 0, readBy: 'rules@1', leansOnThread: false } as const;
    await commitAt(store, SPACE, 2, { outcomes: [done], retractedEpisodes: ['e2'] });
    await store.lease({ owner: 'w1', now: 2, ttlMs: 9, limit: 9 });
    assert.deepEqual(await ids(store, 7), ['home e1', 'home e2', 'home e3']);
  }),

  storeCase('what was erased is not found again, and may be recorded anew with another time', async (store) => {
    await record(store, SPACE, { e1: 5, e2: 5 });
    await record(store, 'gone', { e1: 5 });
    await store.erase(SPACE, ['e1']);
    await store.deleteSpace('gone');
    assert.deepEqual(await ids(store, 5), ['home e2']);
    await record(store, SPACE, { e1: 9, e2: 9 });
    assert.deepEqual(await ids(store, 5), ['home e2']);
    assert.deepEqual(await ids(store, 9), ['home e2', 'home e1']);
  }),
];
