import assert from 'node:assert/strict';
import { OPEN_END } from '../../domain/instant.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { type GivenFact, sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { ahead, sampleVector, turned } from '../sample-vector.ts';
import { SPACE, type StoreCase } from './store-case.ts';
import { nearest, vectorCase } from './vector-cases.ts';

/** A fact whose sentence is its id, and the vector of that sentence. */
const factAt = (id: string, given: GivenFact = {}) => sampleFact(id, { sentence: id, ...given });
const vectorAt = (id: string, degrees: number) => sampleVector('facts', id, id, degrees);

export const vectorSearch: readonly StoreCase[] = [
  vectorCase('the nearest come first, with their cosine; equal ones in order of id', async (store, vectors) => {
    const degrees = { far: 120, '\u{1f600}': 30, near: 10, '\uff41': 30, b: 30, opposite: 180 };
    await commitAt(store, SPACE, 10, {
      facts: Object.keys(degrees).map((id) => factAt(id)),
      vectors: Object.entries(degrees).map(([id, angle]) => vectorAt(id, angle)),
    });
    const hits = await vectors.search(SPACE, { kind: 'facts', vector: ahead, knownAt: 10, limit: 99 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['near', 'b', '\uff41', '\u{1f600}', 'far', 'opposite'],
    );
    for (const [index, { score }] of hits.entries()) {
      const expected = [10, 30, 30, 30, 120, 180][index] ?? 0;
      assert.ok(Math.abs(score - Math.cos((expected * Math.PI) / 180)) < 0.01, `cosine of ${expected}° is given as ${score}`);
    }
    assert.deepEqual(await nearest(store, { limit: 2 }), ['near', 'b']);
    assert.deepEqual(await nearest(store, { limit: 0 }), []);
    assert.deepEqual(await nearest(store, { limit: 1, vector: turned(170) }), ['opposite']);
  }),

  vectorCase('all four times are tested before the limit, their ends half-open', async (store) => {
    const nearer = Array.from({ length: 30 }, (_, index) => `past ${index}`);
    await commitAt(store, SPACE, 10, {
      facts: [...nearer.map((id) => factAt(id, { from: 0, to: 5 })), factAt('early', { from: null, to: 7 }), factAt('open', { from: 5 })],
      vectors: [...nearer.map((id) => vectorAt(id, 1)), vectorAt('early', 50), vectorAt('open', 60)],
    });
    await commitAt(store, SPACE, 20, {
      expiredFacts: ['early', ...nearer],
      facts: [factAt('late', { from: 5, to: 9 })],
      vectors: [vectorAt('late', 70)],
    });
    assert.deepEqual(await nearest(store, { validAt: 5, knownAt: 10, limit: 2 }), ['early', 'open']);
    assert.deepEqual(await nearest(store, { validAt: 6, knownAt: 19, limit: 9 }), ['early', 'open']);
    assert.deepEqual(await nearest(store, { validAt: 7, knownAt: 19, limit: 9 }), ['open']);
    assert.deepEqual(await nearest(store, { validAt: 4, knownAt: 19, limit: 99 }), [...nearer.toSorted(), 'early']);
    assert.deepEqual(await nearest(store, { validAt: 8, knownAt: 20, limit: 2 }), ['open', 'late']);
    assert.deepEqual(await nearest(store, { validAt: 9, knownAt: 20, limit: 2 }), ['open']);
    assert.deepEqual(await nearest(store, { knownAt: 20, limit: 2 }), ['open', 'late']);
    assert.deepEqual(await nearest(store, { knownAt: 9 }), []);
    assert.deepEqual(await nearest(store, { knownAt: OPEN_END }), []);
    assert.equal((await nearest(store, { knownAt: 15, limit: 32 })).length, 32);
  }),

  vectorCase('a space finds its own', async (store) => {
    await commitAt(store, 'other', 10, {
      facts: [factAt('theirs'), factAt('both')],
      vectors: [vectorAt('theirs', 0), vectorAt('both', 0)],
    });
    await commitAt(store, SPACE, 10, { facts: [factAt('mine'), factAt('both')], vectors: [vectorAt('mine', 80)] });
    assert.deepEqual(await nearest(store, { limit: 1 }), ['mine']);
    assert.deepEqual(await nearest(store, { limit: 1 }, 'other'), ['both']);
    assert.deepEqual(await nearest(store, {}, 'nobody'), []);
    assert.deepEqual((await store.spaces()).toSorted(), [SPACE, 'other'].toSorted());
  }),

  vectorCase('only accepted facts are found by similarity', async (store) => {
    const standings = ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] as const;
    await commitAt(store, SPACE, 10, {
      facts: standings.map((standing) => factAt(standing, { standing })),
      vectors: standings.map((standing) => vectorAt(standing, 5)),
    });
    assert.deepEqual(await nearest(store), ['accepted']);
  }),

  vectorCase('a later version with the same sentence has the vector too, one with another sentence has its own', async (store) => {
    await commitAt(store, SPACE, 10, { facts: [factAt('f')], vectors: [vectorAt('f', 40)] });
    await commitAt(store, SPACE, 20, { expiredFacts: ['f'], facts: [factAt('f', { to: 9 })] });
    assert.deepEqual(await nearest(store, { validAt: 8, knownAt: 20 }), ['f']);
    assert.deepEqual(await nearest(store, { validAt: 9, knownAt: 20 }), []);
    assert.deepEqual(await nearest(store, { validAt: 9, knownAt: 19 }), ['f']);
    await commitAt(store, SPACE, 30, { expiredFacts: ['f'], facts: [factAt('f', { sentence: 'renamed' })] });
    assert.deepEqual(await nearest(store, { knownAt: 30 }), []);
    await store.vectors?.put(SPACE, [sampleVector('facts', 'f', 'renamed', 90)]);
    const score = async (knownAt: number) =>
      (await store.vectors?.search(SPACE, { kind: 'facts', vector: ahead, knownAt, limit: 9 }))?.[0]?.score ?? Number.NaN;
    assert.ok(Math.abs(await score(30)) < 0.01);
    assert.ok(Math.abs((await score(15)) - Math.cos((40 * Math.PI) / 180)) < 0.01);
  }),

  vectorCase('an entity is found by the nearest of its names, as far as they were believed', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1'), sampleEpisode('e2')], 5);
    await commitAt(store, SPACE, 10, {
      mentions: [sampleMention('ann', { name: 'Ann' }), sampleMention('ben', { name: 'Ben' })],
      vectors: [sampleVector('entities', 'ann', 'Ann', 80), sampleVector('entities', 'ben', 'Ben', 40)],
    });
    await commitAt(store, SPACE, 20, {
      mentions: [sampleMention('ann', { name: 'Annie', episodeId: 'e2' })],
      vectors: [sampleVector('entities', 'ann', 'Annie', 10)],
    });
    await commitAt(store, SPACE, 30, { expiredReadings: ['e2'] });
    await commitAt(store, SPACE, 40, { mentions: [sampleMention('ann', { name: 'Annie', episodeId: 'e2' })] });
    const found = (knownAt: number) => nearest(store, { kind: 'entities', knownAt });
    assert.deepEqual(await found(9), []);
    assert.deepEqual(await found(19), ['ben', 'ann']);
    assert.deepEqual(await found(29), ['ann', 'ben']);
    assert.deepEqual(await found(39), ['ben', 'ann']);
    assert.deepEqual(await found(40), ['ann', 'ben']);
  }),

  vectorCase('an episode is found from its recording until it is retracted', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'One' }), sampleEpisode('e2', { text: 'Two' })], 10);
    await commitAt(store, SPACE, 20, { vectors: [sampleVector('episodes', 'e1', 'One', 10), sampleVector('episodes', 'e2', 'Two', 20)] });
    await commitAt(store, SPACE, 30, { retractedEpisodes: ['e1'] });
    const found = (knownAt: number) => nearest(store, { kind: 'episodes', knownAt });
    assert.deepEqual(await found(9), []);
    assert.deepEqual(await found(10), ['e1', 'e2']);
    assert.deepEqual(await found(29), ['e1', 'e2']);
    assert.deepEqual(await found(30), ['e2']);
  }),

  vectorCase('retrieve has what is near to the question', async (store) => {
    await commitAt(store, SPACE, 10, { facts: [factAt('near'), factAt('far')], vectors: [vectorAt('near', 5), vectorAt('far', 70)] });
    const query = { text: '', keys: [], kinds: ['facts', 'episodes'] as const, knownAt: 10, limit: 1, hops: 0 };
    const { vector } = await store.retrieve(SPACE, { ...query, vector: ahead });
    assert.deepEqual(
      vector.facts?.map(({ id }) => id),
      ['near'],
    );
    assert.deepEqual(vector.episodes, []);
    assert.deepEqual((await store.retrieve(SPACE, query)).vector, {});
  }),
];
