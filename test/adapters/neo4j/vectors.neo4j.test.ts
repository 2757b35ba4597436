import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPEN_END, UNKNOWN_START } from '../../../src/domain/instant.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import type { GraphStore } from '../../../src/ports/graph-store.ts';
import type { VectorIndex } from '../../../src/ports/vector-index.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { type NewFactVersion, sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import { neo4j } from '../../neo4j/server.ts';
import { emptyDatabase } from './neo4j-place.ts';
import { sha256, unitVectors } from './unit-vectors.ts';

const DIMENSION = 16;
const PER_SPACE = 600;
const SPACES = ['a', 'b', 'c'];

interface Known {
  readonly fact: NewFactVersion;
  readonly vector: Float32Array;
  readonly expiredAt: number;
}

describe.skipIf(!neo4j).each(['index', 'scan'] as const)('vectors on Neo4j, found by %s', (vectorSearch) => {
  const address = neo4j as Neo4jAddress;
  const random = unitVectors(DIMENSION, 7);
  const known = new Map<string, readonly Known[]>();
  let store: GraphStore;
  let vectors: VectorIndex;

  beforeAll(async () => {
    await emptyDatabase(address);
    store = await neo4jStore({ ...address, vectorSearch });
    vectors = store.vectors as VectorIndex;
    await vectors.declare({ model: 'm', dimension: DIMENSION });
    for (const space of SPACES) known.set(space, await fill(store, space, random));
  });
  afterAll(() => store?.close());

  /** What looking at every fact gives. */
  function exact(space: string, vector: Float32Array, { validAt, knownAt }: { validAt?: number; knownAt: number }, limit: number) {
    return (known.get(space) ?? [])
      .filter(({ fact, expiredAt }) => {
        const holds = validAt === undefined || ((fact.start?.at ?? UNKNOWN_START) <= validAt && validAt < (fact.end?.at ?? OPEN_END));
        return holds && fact.standing === 'accepted' && knownAt >= 10 && knownAt < expiredAt;
      })
      .map((each) => ({ id: each.fact.id, score: dot(each.vector, vector) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, limit);
  }

  test.each([
    ['at any time', { knownAt: 100 }],
    ['as of a valid time', { knownAt: 100, validAt: 250 }],
    ['as known earlier', { knownAt: 15, validAt: 400 }],
    ['when little held', { knownAt: 100, validAt: 5 }],
    ['before anything was known', { knownAt: 9 }],
  ])('facts %s: the nearest of the space, as many as are wanted', async (_, at) => {
    let shared = 0;
    let wanted = 0;
    for (const space of SPACES) {
      for (let run = 0; run < 5; run += 1) {
        const vector = random();
        const expected = exact(space, vector, at, 20);
        const found = await vectors.search(space, { kind: 'facts', vector, limit: 20, ...at });
        expect(found).toHaveLength(expected.length);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((one, other) => other - one));
        const scores = new Map(expected.map(({ id, score }) => [id, score]));
        for (const { id, score } of found) if (scores.has(id)) expect(score).toBeCloseTo(scores.get(id) as number, 3);
        shared += found.filter(({ id }) => scores.has(id)).length;
        wanted += expected.length;
      }
    }
    expect(shared).toBeGreaterThanOrEqual(wanted * 0.99);
  });

  test('entities by any name that was believed, episodes until they are retracted', async () => {
    const [annie, ben, text] = [random(), random(), random()];
    await store.recordEpisodes('names', [sampleEpisode('e1'), sampleEpisode('e2')], 1);
    await commitAt(store, 'names', 10, {
      mentions: [sampleMention('ann', { name: 'Annie' }), sampleMention('ben', { name: 'Ben', episodeId: 'e2' })],
      vectors: [
        { kind: 'entities', id: 'ann', textHash: sha256('Annie'), vector: annie },
        { kind: 'entities', id: 'ben', textHash: sha256('Ben'), vector: ben },
        { kind: 'episodes', id: 'e1', textHash: sha256('Text of e1.'), vector: text },
      ],
    });
    await commitAt(store, 'names', 20, { retractedEpisodes: ['e1'], expiredReadings: ['e1'] });
    const ids = async (kind: 'entities' | 'episodes', vector: Float32Array, knownAt: number) =>
      (await vectors.search('names', { kind, vector, knownAt, limit: 5 })).map(({ id }) => id);
    expect(await ids('entities', annie, 19)).toEqual(['ann', 'ben']);
    expect(await ids('entities', annie, 20)).toEqual(['ben']);
    expect(await ids('episodes', text, 19)).toEqual(['e1']);
    expect(await ids('episodes', text, 20)).toEqual([]);
    expect(await ids('episodes', text, 0)).toEqual([]);
  });

  test('what was embedded is found again by its hash, what was not is listed', async () => {
    const vector = random();
    await store.recordEpisodes('later', [sampleEpisode('e1'), sampleEpisode('e2', { kind: 'facts' })], 1);
    await commitAt(store, 'later', 10, {
      facts: [sampleFact('f2'), sampleFact('f1'), sampleFact('f3', { standing: 'refuted' })],
      mentions: [sampleMention('ann', { name: 'Ann' }), sampleMention('5', { kind: 'value' })],
    });
    expect(await vectors.missing('later', { kind: 'facts', limit: 9 })).toEqual([
      { id: 'f1', text: 'ann works_at acme' },
      { id: 'f2', text: 'ann works_at acme' },
    ]);
    expect((await vectors.missing('later', { kind: 'facts', limit: 9, after: 'f1' })).map(({ id }) => id)).toEqual(['f2']);
    expect(await vectors.missing('later', { kind: 'entities', limit: 9 })).toEqual([{ id: 'ann', text: 'Ann' }]);
    expect(await vectors.missing('later', { kind: 'episodes', limit: 9 })).toEqual([{ id: 'e1', text: 'Text of e1.' }]);

    const textHash = sha256('ann works_at acme');
    expect((await vectors.cached([textHash])).size).toBe(0);
    await vectors.put('later', [{ kind: 'facts', id: 'f1', textHash, vector }]);
    expect((await vectors.cached([textHash, 'unknown'])).get(textHash)).toEqual(vector);
    expect((await vectors.missing('later', { kind: 'facts', limit: 9 })).map(({ id }) => id)).toEqual(['f2']);
    expect((await vectors.search('later', { kind: 'facts', vector, knownAt: 10, limit: 9 })).map(({ id }) => id)).toEqual(['f1']);
  });

  test('one model for the store, until its vectors are cleared', async () => {
    const other = { model: 'other', dimension: 3 };
    expect(await vectors.describe()).toEqual({ model: 'm', dimension: DIMENSION });
    await expect(vectors.declare(other)).rejects.toMatchObject({ code: 'other-embedding-model', category: 'incorrect' });
    const wrong = { kind: 'facts', id: 'f1', textHash: 'x', vector: new Float32Array(3) } as const;
    await expect(vectors.put('later', [wrong])).rejects.toMatchObject({ code: 'embedding-dimension' });
    await vectors.clear();
    expect(await vectors.describe()).toBeNull();
    expect(await vectors.search('a', { kind: 'facts', vector: random(), knownAt: 100, limit: 5 })).toEqual([]);
    await vectors.declare(other);
    await vectors.put('later', [wrong]);
    expect(await vectors.describe()).toEqual(other);
  });
});

/** Facts of many periods; a third expires at 20, a tenth is not accepted. */
async function fill(store: GraphStore, space: string, random: () => Float32Array): Promise<readonly Known[]> {
  const facts = Array.from({ length: PER_SPACE }, (_, index) => {
    const from = (index * 7) % 500;
    const standing = index % 10 === 0 ? 'unsure' : 'accepted';
    return sampleFact(`f${index}`, { object: `o${index}`, from, to: index % 2 === 0 ? null : from + 100, standing });
  });
  const known = facts.map((fact, index) => ({ fact, vector: random(), expiredAt: index % 3 === 0 ? 20 : OPEN_END }));
  await commitAt(store, space, 10, {
    facts,
    vectors: known.map(({ fact, vector }) => ({ kind: 'facts', id: fact.id, textHash: sha256(fact.sentence + fact.id), vector })),
  });
  await commitAt(store, space, 20, { expiredFacts: known.filter(({ expiredAt }) => expiredAt === 20).map(({ fact }) => fact.id) });
  return known;
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0);
}
