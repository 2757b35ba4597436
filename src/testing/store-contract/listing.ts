import assert from 'node:assert/strict';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

export const listing: readonly StoreCase[] = [
  storeCase('a space counts what it has and what counts now', async (store) => {
    await store.recordEpisodes(
      SPACE,
      ['e1', 'e2', 'e3', 'e4'].map((id) => sampleEpisode(id)),
      1,
    );
    const outcome = { reason: null, notBefore: 0, readBy: null, leansOnThread: false };
    await commitAt(store, SPACE, 2, {
      outcomes: [
        { ...outcome, episodeId: 'e1', state: 'done' },
        { ...outcome, episodeId: 'e2', state: 'failed' },
      ],
      mentions: [sampleMention('ann'), sampleMention('ann', { name: 'Annie' }), sampleMention('ben', { episodeId: 'e2', sameAs: 'benny' })],
      claims: [said(sampleClaim('c1')), said(sampleClaim('c2', { episodeId: 'e2' })), said(sampleClaim('c3', { episodeId: 'e3' }))],
      facts: [sampleFact('f1'), sampleFact('f2', { to: 1 }), sampleFact('f3', { standing: 'refuted' }), sampleFact('f4')],
    });
    await commitAt(store, SPACE, 3, {
      retractedEpisodes: ['e2', 'e3'],
      expiredReadings: ['e2'],
      expiredFacts: ['f3', 'f4'],
      facts: [sampleFact('f4', { to: 5 })],
    });
    assert.equal(await store.pending(SPACE), 1);
    assert.deepEqual(await store.stats(SPACE), {
      space: SPACE,
      revision: 2,
      episodes: { pending: 2, done: 1, failed: 1 },
      retractedEpisodes: 2,
      entities: 1,
      claims: 2,
      facts: 3,
      factVersions: 5,
    });
  }),

  storeCase('spaces are listed in order of code points, from the first thing written until they are deleted', async (store) => {
    const names = ['\u{1f600}', 'b', '\uff41', 'B', 'é', 'a'];
    for (const name of names) await commitAt(store, name, 1, {});
    assert.deepEqual(await store.spaces(), ['B', 'a', 'b', 'é', '\uff41', '\u{1f600}']);
    await store.deleteSpace('a');
    assert.deepEqual(await store.spaces(), ['B', 'b', 'é', '\uff41', '\u{1f600}']);
  }),
];
