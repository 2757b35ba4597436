import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inMemoryStore } from '../../../src/adapters/in-memory/in-memory-store.ts';
import { LATEST } from '../../../src/domain/instant.ts';
import type { FactVersion } from '../../../src/domain/stored.ts';
import type { FactQuery, GraphStore } from '../../../src/ports/graph-store.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';

/** Entities with so many facts that only the first ones are read: the answers must be the same as if all had been. */
const MANY = 1800;
const LENGTHS = [1, 90_000, 4_000_000_000, 50];
const PREDICATES = ['works_at', 'likes', 'zeta', 'alpha', 'met'];
const oracle = inMemoryStore();
const store = sqliteStore({ file: ':memory:' });

beforeAll(async () => {
  for (const each of [oracle, store]) await fill(each);
});
afterAll(() => store.close());

async function fill(each: GraphStore): Promise<void> {
  const number = (index: number) => (index * 7919) % 1009;
  const from = (index: number) => (index % 6 === 0 ? null : (index % 5) * 100 + (index % 3));
  const to = (index: number) => (index % 4 === 0 ? (from(index) ?? 0) + (LENGTHS[(index / 4) % 4] as number) : null);
  const facts = Array.from({ length: MANY }, (_, index) => [
    sampleFact(`s${number(index)}-${index}`, {
      subject: 'hub',
      predicate: PREDICATES[index % 5] as string,
      object: index % 9 === 0 ? 'hub' : `o${number(index)}`,
      from: from(index),
      to: to(index),
    }),
    sampleFact(`o${number(index)}-${index}`, {
      subject: `s${number(index)}`,
      predicate: PREDICATES[index % 4] as string,
      object: 'hub',
      from: from(index),
      to: to(index),
    }),
  ]).flat();
  await commitAt(each, 'home', 10, { facts, mentions: [sampleMention('hub'), sampleMention('s1')] });
  const gone = facts.filter((_, index) => index % 7 === 0);
  await commitAt(each, 'home', 20, {
    expiredFacts: gone.map(({ id }) => id),
    facts: gone.filter((_, index) => index % 2 === 0).map((fact) => ({ ...fact, start: null, sentence: 'again' })),
  });
}

const sides: readonly FactQuery[] = [
  { subjects: ['hub'] },
  { objects: ['hub'] },
  { about: ['hub'] },
  { subjects: ['s1', 'hub', 'o5'] },
  {},
  { predicates: ['zeta', 'alpha'] },
];
const times: readonly FactQuery[] = [
  {},
  { validAt: 250 },
  { validAt: 1_000_000, knownAt: LATEST },
  { validAt: 250, knownAt: 15 },
  { during: { from: 101, to: 102 }, knownAt: 20 },
  { startsIn: { after: 99, until: 102 } },
  { endsIn: { after: 150, until: 100_000 }, knownAt: LATEST },
  { changedIn: { after: 10, until: 20 } },
  { predicates: ['likes', 'nothing', 'met'], validAt: 250 },
  { standings: ['accepted', 'refuted'], knownAt: 9 },
];
const questions = sides.flatMap((side) =>
  times.flatMap((time) => [1, 7, 1200, undefined].map((limit) => ({ ...side, ...time, ...(limit === undefined ? {} : { limit }) }))),
);

/** Telling thousands of facts apart in full is slow, so only where they differ. */
function same(answer: readonly FactVersion[], expected: readonly FactVersion[], query: unknown): void {
  if (!isDeepStrictEqual(answer, expected)) expect(answer, JSON.stringify(query)).toEqual(expected);
}

test('the oracle has something to say', async () => {
  const sizes = await Promise.all(questions.map(async (query) => (await oracle.facts('home', query)).length));
  expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(questions.length / 2);
  expect(Math.max(...sizes)).toBeGreaterThan(MANY);
});

test('the first facts of many are the same as the oracle gives', async () => {
  for (const query of questions) same(await store.facts('home', query), await oracle.facts('home', query), query);
});

test('the facts that started last around a hub are the same as the oracle gives', async () => {
  for (const knownAt of [9, 15, LATEST]) {
    for (const validAt of [0, 101, 250, 1_000_000]) {
      for (const limitPerKey of [0, 1, 3, 50, 3000]) {
        for (const only of [{}, { predicates: ['zeta'] }]) {
          const query = { keys: ['hub', 's1', 'hub', 'nobody'], validAt, knownAt, limitPerKey, ...only };
          same(await store.adjacent('home', query), await oracle.adjacent('home', query), query);
        }
      }
    }
  }
});

test('a walk through a hub goes the way that the oracle goes', async () => {
  for (const knownAt of [9, 15, LATEST]) {
    for (const validAt of [undefined, 0, 250, 1_000_000]) {
      for (const limit of [0, 1, 40, 3000]) {
        const at = { knownAt, ...(validAt === undefined ? {} : { validAt }) };
        const query = { text: '', keys: ['s1', 'hub'], kinds: ['facts'] as const, hops: 3, limit, ...at };
        expect(await store.retrieve('home', query)).toEqual(await oracle.retrieve('home', query));
      }
    }
  }
  expect(
    (await store.retrieve('home', { text: '', keys: ['hub'], kinds: ['facts'], hops: 2, limit: 100, knownAt: LATEST })).graph,
  ).toHaveLength(57);
});
