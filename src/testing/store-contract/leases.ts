import assert from 'node:assert/strict';
import type { GraphStore, LeaseRequest } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const TTL = 10;

async function take(
  store: GraphStore,
  now: number,
  given: Partial<LeaseRequest> = {},
): Promise<readonly (readonly [string, string, number])[]> {
  const leased = await store.lease({ owner: 'w1', now, ttlMs: TTL, limit: 10, ...given });
  return leased.map(({ space, episode }) => [space, episode.id, episode.attempts]);
}

async function record(store: GraphStore, ...ids: readonly string[]): Promise<void> {
  await store.recordEpisodes(
    SPACE,
    ids.map((id) => sampleEpisode(id)),
    0,
  );
}

const DONE = { state: 'done', reason: null, notBefore: 0, readBy: 'rules@1', leansOnThread: false } as const;

export const leases: readonly StoreCase[] = [
  storeCase('a worker gets the episode that was recorded first, whatever occurred first', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1', { occurredAt: 9 }), sampleEpisode('e0', { occurredAt: 1 })], 0);
    const [leased, ...others] = await store.lease({ owner: 'w1', now: 0, ttlMs: TTL, limit: 10 });
    const [kept] = await store.episodes(SPACE, { ids: ['e1'] });
    assert.deepEqual(leased, { space: SPACE, episode: kept });
    assert.deepEqual(others, []);
    assert.equal(kept?.attempts, 1);
    assert.equal(kept?.state, 'pending');
  }),

  storeCase('one episode of a space is held at a time, by whomever', async (store) => {
    await record(store, 'e1', 'e2');
    assert.deepEqual(await take(store, 0), [[SPACE, 'e1', 1]]);
    assert.deepEqual(await take(store, 1), []);
    assert.deepEqual(await take(store, 1, { owner: 'w2' }), []);
  }),

  storeCase('a lease runs out at its very end, and the next one counts as another attempt', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    assert.deepEqual(await take(store, TTL - 1, { owner: 'w2' }), []);
    assert.deepEqual(await take(store, TTL, { owner: 'w2' }), [[SPACE, 'e1', 2]]);
  }),

  storeCase('a renewed lease lasts from the renewal', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 8, TTL), true);
    assert.deepEqual(await take(store, 17, { owner: 'w2' }), []);
    assert.deepEqual(await take(store, 18, { owner: 'w2' }), [[SPACE, 'e1', 2]]);
  }),

  storeCase('a lease that ran out can be renewed while nobody has taken over', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 50, TTL), true);
    assert.deepEqual(await take(store, 59, { owner: 'w2' }), []);
  }),

  storeCase('a lease that another worker took over cannot be renewed', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    await take(store, TTL, { owner: 'w2' });
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', TTL + 1, TTL), false);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w2', TTL + 1, TTL), true);
  }),

  storeCase('nobody renews what nobody holds', async (store) => {
    await record(store, 'e1', 'e2');
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 0, TTL), false);
    await take(store, 0);
    assert.equal(await store.renewLease(SPACE, 'e2', 'w1', 0, TTL), false);
    assert.equal(await store.renewLease(SPACE, 'nobody', 'w1', 0, TTL), false);
    assert.equal(await store.renewLease('elsewhere', 'e1', 'w1', 0, TTL), false);
  }),

  storeCase('a lease does not come back when an older episode was taken since', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await commitAt(store, SPACE, 1, { outcomes: [{ ...DONE, episodeId: 'e1' }] });
    assert.deepEqual(await take(store, 2), [[SPACE, 'e2', 1]]);
    await commitAt(store, SPACE, 3, { outcomes: [{ ...DONE, episodeId: 'e1', state: 'pending' }] });
    assert.deepEqual(await take(store, 3, { owner: 'w2' }), []);
    assert.deepEqual(await take(store, 2 + TTL, { owner: 'w2' }), [[SPACE, 'e1', 2]]);
    assert.equal(await store.renewLease(SPACE, 'e2', 'w1', 3 + TTL, TTL), false);
  }),

  storeCase('an episode given back waits until it may be taken, and the space waits with it', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await store.release(SPACE, 'w1', { episodeId: 'e1', state: 'pending', reason: 'model is down', notBefore: 30 });
    const [kept] = await store.episodes(SPACE, { ids: ['e1'] });
    assert.deepEqual([kept?.state, kept?.reason, kept?.notBefore, kept?.attempts], ['pending', 'model is down', 30, 1]);
    assert.deepEqual(await take(store, 29), []);
    assert.deepEqual(await take(store, 30), [[SPACE, 'e1', 2]]);
  }),

  storeCase('a lease that came to no try does not count as an attempt', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    await store.release(SPACE, 'w1', { episodeId: 'e1', state: 'pending', reason: 'later', notBefore: 5, uncounted: true });
    assert.deepEqual(await take(store, 5), [[SPACE, 'e1', 1]]);
  }),

  storeCase('an episode that failed is out of the way', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await store.release(SPACE, 'w1', { episodeId: 'e1', state: 'failed', reason: 'no JSON', notBefore: 0 });
    assert.deepEqual(await take(store, 1), [[SPACE, 'e2', 1]]);
    const [kept] = await store.episodes(SPACE, { state: 'failed' });
    assert.deepEqual([kept?.id, kept?.reason], ['e1', 'no JSON']);
  }),

  storeCase('only the holder gives an episode back', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    await take(store, TTL, { owner: 'w2' });
    await store.release(SPACE, 'w1', { episodeId: 'e1', state: 'failed', reason: 'late', notBefore: 0 });
    await store.release(SPACE, 'w2', { episodeId: 'nobody', state: 'failed', reason: 'wrong', notBefore: 0 });
    await store.release('elsewhere', 'w2', { episodeId: 'e1', state: 'failed', reason: 'wrong', notBefore: 0 });
    const [kept] = await store.episodes(SPACE, {});
    assert.deepEqual([kept?.state, kept?.reason], ['pending', null]);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w2', TTL, TTL), true);
    assert.deepEqual(await store.spaces(), [SPACE]);
  }),

  storeCase('a lease that ran out still gives back while nobody has taken over', async (store) => {
    await record(store, 'e1');
    await take(store, 0);
    await store.release(SPACE, 'w1', { episodeId: 'e1', state: 'failed', reason: 'slow', notBefore: 0 });
    assert.equal((await store.episodes(SPACE, { state: 'failed' })).length, 1);
  }),

  storeCase('a committed outcome ends the lease, and the next episode is free', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await commitAt(store, SPACE, 1, { outcomes: [{ ...DONE, episodeId: 'e1' }] });
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 2, TTL), false);
    assert.deepEqual(await take(store, 2, { owner: 'w2' }), [[SPACE, 'e2', 1]]);
  }),

  storeCase('a commit that tells nothing of the held episode leaves it held', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await commitAt(store, SPACE, 1, { outcomes: [{ ...DONE, episodeId: 'e2' }] });
    assert.deepEqual(await take(store, 2, { owner: 'w2' }), []);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 2, TTL), true);
  }),

  storeCase('a lease tells as many turns of the thread as it asks for, without those that are retracted', async (store) => {
    const said = (id: string, occurredAt: number, thread = 'main') => sampleEpisode(id, { occurredAt, thread });
    await store.recordEpisodes(
      SPACE,
      [said('e1', 50), said('a', 10), said('b', 20), said('c', 30), said('d', 60), said('e', 70), said('f', 40, 'other')],
      0,
    );
    await commitAt(store, SPACE, 1, { retractedEpisodes: ['c'] });
    const [{ turns } = {}] = await store.lease({ owner: 'w1', now: 2, ttlMs: TTL, limit: 5, turns: { before: 1, after: 9 } });
    assert.deepEqual([turns?.before.map(({ id }) => id), turns?.after.map(({ id }) => id)], [['b'], ['d', 'e']]);
    assert.deepEqual(turns, await store.turnsAround(SPACE, { thread: 'main', at: 50, before: 1, after: 9 }));
    const [again] = await store.lease({ owner: 'w2', now: 2 + TTL, ttlMs: TTL, limit: 5 });
    assert.deepEqual([again?.episode.id, again?.turns], ['e1', undefined]);
  }),

  storeCase('a retracted episode is not taken', async (store) => {
    await record(store, 'e1', 'e2');
    await commitAt(store, SPACE, 1, { retractedEpisodes: ['e1'] });
    assert.deepEqual(await take(store, 2), [[SPACE, 'e2', 1]]);
  }),

  storeCase('erasing the held episode frees the space', async (store) => {
    await record(store, 'e1', 'e2');
    await take(store, 0);
    await store.erase(SPACE, ['e1']);
    assert.equal(await store.renewLease(SPACE, 'e1', 'w1', 1, TTL), false);
    assert.deepEqual(await take(store, 1), [[SPACE, 'e2', 1]]);
  }),

  storeCase('spaces are taken side by side, those recorded first before the limit', async (store) => {
    await store.recordEpisodes('A late one', [sampleEpisode('x')], 20);
    await store.recordEpisodes('b', [sampleEpisode('x'), sampleEpisode('y')], 10);
    await store.recordEpisodes('a', [sampleEpisode('x')], 10);
    assert.deepEqual(await take(store, 20, { limit: 0 }), []);
    assert.deepEqual(await take(store, 20, { limit: 2 }), [
      ['a', 'x', 1],
      ['b', 'x', 1],
    ]);
    assert.deepEqual(await take(store, 20, { limit: 2 }), [['A late one', 'x', 1]]);
  }),

  storeCase('a worker may ask for one space', async (store) => {
    for (const space of ['a', 'b']) await store.recordEpisodes(space, [sampleEpisode('x')], 0);
    assert.deepEqual(await take(store, 0, { space: 'b' }), [['b', 'x', 1]]);
    assert.deepEqual(await take(store, 0, { space: 'c' }), []);
    assert.deepEqual(await take(store, 0), [['a', 'x', 1]]);
  }),

  storeCase('of many workers who ask at once one gets the episode', async (store) => {
    await record(store, 'e1', 'e2');
    const owners = Array.from({ length: 8 }, (_, index) => `w${index}`);
    const taken = await Promise.all(owners.map((owner) => take(store, 0, { owner })));
    assert.deepEqual(taken.flat(), [[SPACE, 'e1', 1]]);
  }),
];
