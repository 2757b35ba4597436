import assert from 'node:assert/strict';
import type { EpisodeQuery, GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** Six episodes; `late` is recorded last and occurred first, `b` and `a` occurred together, `gone` is retracted at 40. */
async function record(store: GraphStore): Promise<void> {
  const said = (id: string, occurredAt: number, thread = 'main') => sampleEpisode(id, { occurredAt, thread });
  await store.recordEpisodes(SPACE, [said('b', 20), said('a', 20), said('aside', 25, 'other')], 10);
  await store.recordEpisodes(SPACE, [said('gone', 30), said('last', 50)], 20);
  await store.recordEpisodes(SPACE, [said('late', 5)], 30);
  const outcome = { reason: null, notBefore: 0, readBy: null, leansOnThread: false };
  await commitAt(store, SPACE, 40, {
    outcomes: [
      { ...outcome, episodeId: 'b', state: 'done' },
      { ...outcome, episodeId: 'last', state: 'failed' },
    ],
    retractedEpisodes: ['gone'],
  });
}

const QUERIES: readonly (readonly [string, EpisodeQuery, readonly string[]])[] = [
  ['all come in order of time, then of recording', {}, ['late', 'b', 'a', 'aside', 'gone', 'last']],
  ['by id, in order of time, unknown ids passed over', { ids: ['last', 'nobody', 'late'] }, ['late', 'last']],
  ['by no id', { ids: [] }, []],
  ['by thread', { thread: 'other' }, ['aside']],
  ['by state pending', { state: 'pending' }, ['late', 'a', 'aside', 'gone']],
  ['by state done', { state: 'done' }, ['b']],
  ['by state failed', { state: 'failed' }, ['last']],
  ['occurred before, the instant itself left out', { occurredBefore: 20 }, ['late']],
  ['occurred after, the instant itself left out', { occurredAfter: 20 }, ['aside', 'gone', 'last']],
  ['occurred between', { occurredAfter: 5, occurredBefore: 30 }, ['b', 'a', 'aside']],
  ['known before anything was recorded', { knownAt: 9 }, []],
  ['known as soon as recorded', { knownAt: 10 }, ['b', 'a', 'aside']],
  ['known just before a retraction', { knownAt: 39 }, ['late', 'b', 'a', 'aside', 'gone', 'last']],
  ['not known from the retraction on', { knownAt: 40 }, ['late', 'b', 'a', 'aside', 'last']],
  ['the earliest few', { limit: 2 }, ['late', 'b']],
  ['the earliest few, said so', { take: 'earliest', limit: 3 }, ['late', 'b', 'a']],
  ['the latest few, oldest first', { take: 'latest', limit: 2 }, ['gone', 'last']],
  ['the latest of several at one instant', { take: 'latest', limit: 1, occurredBefore: 25 }, ['a']],
  ['the latest without a limit', { take: 'latest', thread: 'other' }, ['aside']],
  ['more than there are', { take: 'latest', limit: 99 }, ['late', 'b', 'a', 'aside', 'gone', 'last']],
  ['the latest, a few more than there are', { take: 'latest', limit: 8 }, ['late', 'b', 'a', 'aside', 'gone', 'last']],
  ['none', { limit: 0 }, []],
  ['the latest none', { take: 'latest', limit: 0 }, []],
  [
    'everything at once',
    {
      ids: ['a', 'b', 'late'],
      thread: 'main',
      state: 'pending',
      occurredBefore: 21,
      occurredAfter: 4,
      knownAt: 30,
      take: 'latest',
      limit: 1,
    },
    ['a'],
  ],
];

export const episodeQueries: readonly StoreCase[] = QUERIES.map(([name, query, expected]) =>
  storeCase(`episodes are found: ${name}`, async (store) => {
    await record(store);
    const found = await store.episodes(SPACE, query);
    assert.deepEqual(
      found.map(({ id }) => id),
      expected,
    );
  }),
);
