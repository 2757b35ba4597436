import assert from 'node:assert/strict';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { SearchKind } from '../../ports/search-kind.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { ahead, SAMPLE_MODEL, sampleVector, turned } from '../sample-vector.ts';
import { SPACE, type StoreCase } from './store-case.ts';
import { nearest, vectorCase } from './vector-cases.ts';

const OTHER = { model: 'other@2', dimension: 4 };
const hashOf = (text: string) => sampleVector('facts', '', text, 0).textHash;

/** What e1 and e2 each say: a claim, a fact, a name and themselves, each with a vector; and what they both say. */
async function record(store: GraphStore): Promise<void> {
  await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'text e1' }), sampleEpisode('e2', { text: 'text e2' })], 5);
  const of = (id: string) => ({
    mentions: [sampleMention(`key ${id}`, { episodeId: id, name: `name ${id}` }), sampleMention('shared', { episodeId: id })],
    claims: [said(sampleClaim(`c ${id}`, { episodeId: id }))],
    facts: [sampleFact(`f ${id}`, { claimIds: [`c ${id}`], sentence: `fact ${id}` })],
    vectors: [
      sampleVector('facts', `f ${id}`, `fact ${id}`, 10),
      sampleVector('entities', `key ${id}`, `name ${id}`, 10),
      sampleVector('entities', 'shared', 'shared', 20),
      sampleVector('episodes', id, `text ${id}`, 10),
    ],
  });
  await commitAt(store, SPACE, 10, of('e1'));
  await commitAt(store, SPACE, 20, of('e2'));
}

const everything = async (store: GraphStore) =>
  Promise.all((['facts', 'entities', 'episodes'] as const).map((kind: SearchKind) => nearest(store, { kind })));

export const vectorKeeping: readonly StoreCase[] = [
  vectorCase('vectors of one model only: another is refused while there are any, both named', async (store, vectors) => {
    assert.equal(await vectors.describe(), null);
    await vectors.declare(OTHER);
    await vectors.declare(SAMPLE_MODEL);
    await commitAt(store, SPACE, 10, { facts: [sampleFact('f', { sentence: 's' })], vectors: [sampleVector('facts', 'f', 's', 0)] });
    assert.deepEqual(await vectors.describe(), SAMPLE_MODEL);
    await vectors.declare(SAMPLE_MODEL);
    for (const other of [OTHER, { ...SAMPLE_MODEL, dimension: 8 }]) {
      await assert.rejects(vectors.declare(other), (error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error);
        assert.equal(error.code, 'other-embedding-model');
        assert.ok(error.message.includes(SAMPLE_MODEL.model) && error.message.includes(String(other.dimension)), error.message);
        assert.ok(error.message.includes(other.model), error.message);
        return true;
      });
    }
    assert.deepEqual(await nearest(store), ['f']);
  }),

  vectorCase('vectors of another length are refused, and nothing of them is kept', async (store, vectors) => {
    await commitAt(store, SPACE, 10, { facts: [sampleFact('f', { sentence: 's' })], vectors: [sampleVector('facts', 'f', 's', 0)] });
    const long = { ...sampleVector('facts', 'g', 't', 0), vector: new Float32Array(8) };
    const refused = { code: 'embedding-dimension' };
    await assert.rejects(vectors.put(SPACE, [sampleVector('facts', 'f', 's', 90), long]), refused);
    await assert.rejects(commitAt(store, SPACE, 20, { facts: [sampleFact('g', { sentence: 't' })], vectors: [long] }), refused);
    await assert.rejects(vectors.search(SPACE, { kind: 'facts', vector: long.vector, knownAt: 20, limit: 1 }), refused);
    assert.deepEqual(
      (await store.facts(SPACE, {})).map(({ id }) => id),
      ['f'],
    );
    const [hit] = await vectors.search(SPACE, { kind: 'facts', vector: ahead, knownAt: 20, limit: 1 });
    assert.ok((hit?.score ?? 0) > 0.99);
  }),

  vectorCase('vectors are cached by the hash of their text', async (store, vectors) => {
    await record(store);
    const cached = await vectors.cached([hashOf('fact e1'), hashOf('never embedded'), hashOf('text e2')]);
    assert.deepEqual([...cached.keys()].toSorted(), [hashOf('fact e1'), hashOf('text e2')].toSorted());
    for (const [index, value] of turned(10).entries()) {
      assert.ok(Math.abs((cached.get(hashOf('fact e1'))?.[index] ?? Number.NaN) - value) < 0.001);
    }
    assert.equal((await vectors.cached([])).size, 0);
  }),

  vectorCase('put adds vectors to what is there and replaces the ones it has', async (store, vectors) => {
    await commitAt(store, SPACE, 10, {
      facts: [sampleFact('a', { sentence: 'a' }), sampleFact('b', { sentence: 'b' })],
      vectors: [sampleVector('facts', 'a', 'a', 10)],
    });
    await vectors.put(SPACE, [
      sampleVector('facts', 'b', 'b', 20),
      sampleVector('facts', 'nobody', 'b', 0),
      sampleVector('facts', 'a', 'words that it does not have', 0),
    ]);
    assert.deepEqual(await nearest(store), ['a', 'b']);
    await vectors.put(SPACE, [sampleVector('facts', 'a', 'a', 30)]);
    assert.deepEqual(await nearest(store), ['b', 'a']);
    await vectors.put('nobody', [sampleVector('facts', 'a', 'a', 0)]);
    assert.deepEqual(await store.spaces(), [SPACE]);
    assert.equal((await vectors.cached([hashOf('words that it does not have')])).size, 0);
  }),

  vectorCase('what has no vector is listed in order of id, texts of the past too', async (store, vectors) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'said' }), sampleEpisode('e2', { kind: 'facts', text: 'typed' })], 5);
    const ids = ['c', '\u{1f600}', 'a', '\uff41', 'b'];
    await commitAt(store, SPACE, 10, {
      mentions: [sampleMention('ann', { name: 'Ann' }), sampleMention('42', { kind: 'value' })],
      facts: [...ids.map((id) => sampleFact(id, { sentence: `s ${id}` })), sampleFact('unsure', { standing: 'unsure' })],
      vectors: [sampleVector('facts', 'b', 's b', 10)],
    });
    await commitAt(store, SPACE, 20, { expiredFacts: ['a'] });
    const missing = (kind: SearchKind, limit: number, after?: string) =>
      vectors.missing(SPACE, { kind, limit, ...(after === undefined ? {} : { after }) });
    const expected = ['a', 'c', '\uff41', '\u{1f600}'].map((id) => ({ id, text: `s ${id}` }));
    assert.deepEqual(await missing('facts', 99), expected);
    assert.deepEqual(await missing('facts', 2), expected.slice(0, 2));
    assert.deepEqual(await missing('facts', 2, 'c'), expected.slice(2));
    assert.deepEqual(await missing('facts', 2, '\u{1f600}'), []);
    assert.deepEqual(await missing('entities', 9), [{ id: 'ann', text: 'Ann' }]);
    assert.deepEqual(await missing('episodes', 9), [{ id: 'e1', text: 'said' }]);
    assert.deepEqual(await vectors.missing('nobody', { kind: 'facts', limit: 9 }), []);
    await vectors.put(SPACE, [sampleVector('facts', 'a', 's a', 10), sampleVector('entities', 'ann', 'Ann', 10)]);
    assert.deepEqual(await missing('facts', 99), expected.slice(1));
    assert.deepEqual(await missing('entities', 9), []);
    assert.deepEqual(await nearest(store, { knownAt: 15 }), ['a', 'b']);
  }),

  vectorCase('clear drops every vector, and another model can take over', async (store, vectors) => {
    await record(store);
    await vectors.clear();
    assert.equal(await vectors.describe(), null);
    assert.deepEqual(await everything(store), [[], [], []]);
    assert.equal((await vectors.cached([hashOf('fact e1')])).size, 0);
    await vectors.declare({ model: 'other@2', dimension: 2 });
    const vector = Float32Array.of(0, 1);
    await vectors.put(SPACE, [{ ...sampleVector('facts', 'f e1', 'fact e1', 0), vector }]);
    assert.deepEqual(await nearest(store, { vector }), ['f e1']);
  }),

  vectorCase('vectors go with what is erased', async (store, vectors) => {
    await record(store);
    assert.deepEqual(await everything(store), [
      ['f e1', 'f e2'],
      ['key e1', 'key e2', 'shared'],
      ['e1', 'e2'],
    ]);
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await everything(store), [['f e2'], ['key e2', 'shared'], ['e2']]);
    assert.deepEqual([...(await vectors.cached(['fact e1', 'name e1', 'text e1'].map(hashOf))).keys()], []);
    assert.equal((await vectors.cached(['fact e2', 'shared'].map(hashOf))).size, 2);
    await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'text e1' })], 30);
    assert.deepEqual(await nearest(store, { kind: 'episodes' }), ['e2']);
  }),

  vectorCase('vectors go with their space, those of other spaces stay', async (store, vectors) => {
    await record(store);
    await commitAt(store, 'other', 10, {
      facts: [sampleFact('f', { sentence: 'fact e1' })],
      vectors: [sampleVector('facts', 'f', 'fact e1', 10)],
    });
    await store.deleteSpace(SPACE);
    assert.deepEqual(await everything(store), [[], [], []]);
    assert.deepEqual(await nearest(store, {}, 'other'), ['f']);
    assert.deepEqual([...(await vectors.cached(['fact e1', 'fact e2'].map(hashOf))).keys()], [hashOf('fact e1')]);
    await record(store);
    assert.deepEqual((await everything(store))[0], ['f e1', 'f e2']);
    await store.deleteSpace(SPACE);
    await store.deleteSpace('other');
    assert.equal(await vectors.describe(), null);
  }),

  vectorCase('an imported space has its vectors missing until they are put', async (store, vectors) => {
    await record(store);
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await nearest(store, {}, 'copy'), []);
    const missing = await vectors.missing('copy', { kind: 'facts', limit: 9 });
    assert.deepEqual(missing, [
      { id: 'f e1', text: 'fact e1' },
      { id: 'f e2', text: 'fact e2' },
    ]);
    await vectors.put(
      'copy',
      missing.map(({ id, text }) => sampleVector('facts', id, text, 10)),
    );
    assert.deepEqual(await nearest(store, {}, 'copy'), ['f e1', 'f e2']);
  }),
];
