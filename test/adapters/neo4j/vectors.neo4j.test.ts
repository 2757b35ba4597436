import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPEN_END, UNKNOWN_START } from '../../../src/domain/instant.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import type { GraphStore } from '../../../src/ports/graph-store.ts';
import type { VectorIndex } from '../../../src/ports/vector-index.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { type NewFactVersion, sampleFact } from '../../../src/testing/sample-fact.ts';
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
    vectors: known.map(({ fact, vector }) => ({ kind: 'facts', id: fact.id, textHash: sha256(fact.sentence), vector })),
  });
  await commitAt(store, space, 20, { expiredFacts: known.filter(({ expiredAt }) => expiredAt === 20).map(({ fact }) => fact.id) });
  return known;
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0);
}
