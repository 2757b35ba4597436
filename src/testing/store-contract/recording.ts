import assert from 'node:assert/strict';
import { UNKNOWN_START } from '../../domain/instant.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

export const recording: readonly StoreCase[] = [
  storeCase('a recorded episode is pending, numbered, and free to be taken', async (store) => {
    const given = sampleEpisode('e1', {
      kind: 'json',
      thread: 't',
      speaker: null,
      role: 'tool',
      text: '{"a":1}',
      occurredAt: -5,
      expiresAt: 99,
    });
    const [recorded, ...others] = await store.recordEpisodes(SPACE, [given], 10);
    const expected = {
      ...given,
      recordedAt: 10,
      sequence: 1,
      state: 'pending',
      attempts: 0,
      reason: null,
      notBefore: UNKNOWN_START,
      readBy: null,
      leansOnThread: false,
      usage: [],
      retractedAt: null,
    };
    assert.deepEqual(others, []);
    assert.deepEqual(recorded, { episode: expected, isNew: true });
    assert.deepEqual(await store.episodes(SPACE, {}), [expected]);
  }),

  storeCase('recording an id again writes nothing and answers with what is kept', async (store) => {
    const [first] = await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 10);
    const again = await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'other', occurredAt: 99 }), sampleEpisode('e2')], 20);
    assert.deepEqual(
      again.map(({ isNew }) => isNew),
      [false, true],
    );
    assert.deepEqual(again[0]?.episode, first?.episode);
    assert.equal(again[1]?.episode.sequence, 2);
    assert.equal((await store.stats(SPACE)).episodes.pending, 2);
  }),

  storeCase('an id twice in one call is recorded once', async (store) => {
    const answer = await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'first' }), sampleEpisode('e1', { text: 'second' })], 10);
    assert.deepEqual(
      answer.map(({ isNew, episode }) => [isNew, episode.text]),
      [
        [true, 'first'],
        [false, 'first'],
      ],
    );
    assert.equal((await store.episodes(SPACE, {})).length, 1);
  }),

  storeCase('an episode that was read is still known', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 10);
    const outcome = { episodeId: 'e1', state: 'done', reason: null, notBefore: 0, readBy: 'rules@1', leansOnThread: true } as const;
    await commitAt(store, SPACE, 11, { outcomes: [outcome], retractedEpisodes: ['e1'] });
    const [known] = await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 20);
    assert.equal(known?.isNew, false);
    assert.equal(known?.episode.state, 'done');
    assert.equal(known?.episode.retractedAt, 11);
    assert.equal((await store.revision(SPACE)).lastRecordedAt, 11);
  }),

  storeCase('episodes are numbered in the order given, over several calls', async (store) => {
    await store.recordEpisodes(
      SPACE,
      ['z', 'a', 'm'].map((id) => sampleEpisode(id)),
      10,
    );
    await store.recordEpisodes(SPACE, [sampleEpisode('b')], 10);
    const episodes = await store.episodes(SPACE, {});
    assert.deepEqual(
      episodes.map(({ id, sequence }) => [id, sequence]),
      [
        ['z', 1],
        ['a', 2],
        ['m', 3],
        ['b', 4],
      ],
    );
  }),

  storeCase('a clock that goes back does not take the time of recording back', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 100);
    const [second] = await store.recordEpisodes(SPACE, [sampleEpisode('e2')], 50);
    assert.equal(second?.episode.recordedAt, 100);
    await commitAt(store, SPACE, 200, {});
    const [third] = await store.recordEpisodes(SPACE, [sampleEpisode('e3')], 150);
    assert.equal(third?.episode.recordedAt, 200);
    const [elsewhere] = await store.recordEpisodes('elsewhere', [sampleEpisode('e1')], 7);
    assert.equal(elsewhere?.episode.recordedAt, 7);
    assert.deepEqual(await store.revision(SPACE), { revision: 1, lastRecordedAt: 200 });
  }),

  storeCase('recording no episodes makes no space', async (store) => {
    assert.deepEqual(await store.recordEpisodes(SPACE, [], 10), []);
    assert.deepEqual(await store.spaces(), []);
  }),

  storeCase('recording does not count as a commit', async (store) => {
    assert.deepEqual(await store.revision(SPACE), { revision: 0, lastRecordedAt: UNKNOWN_START });
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], -10);
    assert.deepEqual(await store.revision(SPACE), { revision: 0, lastRecordedAt: -10 });
  }),

  storeCase('what callers do to a record does not reach the store', async (store) => {
    const given = { ...sampleEpisode('e1') };
    const [answer] = await store.recordEpisodes(SPACE, [given], 10);
    given.text = 'changed';
    Object.assign(answer?.episode ?? {}, { text: 'changed too' });
    const [kept] = await store.episodes(SPACE, {});
    assert.equal(kept?.text, 'Text of e1.');
    Object.assign(kept ?? {}, { text: 'changed again' });
    assert.equal((await store.episodes(SPACE, {}))[0]?.text, 'Text of e1.');
  }),
];
