import assert from 'node:assert/strict';
import type { AdjacentQuery, GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleFact } from '../sample-fact.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** Ann likes a thing from each of 1 … 9 on; ben likes ann; cy likes ben; the refuted and the closed are around too. */
async function record(store: GraphStore): Promise<void> {
  const likes = (id: string, subject: string, object: string, from: number | null, to: number | null = null) =>
    sampleFact(id, { subject, predicate: 'likes', object, from, to });
  await commitAt(store, SPACE, 10, {
    facts: [
      ...Array.from({ length: 9 }, (_, index) => likes(`t${index + 1}`, 'ann', `thing ${index + 1}`, index + 1)),
      likes('b', 'ben', 'ann', 0),
      likes('c', 'cy', 'ben', 4),
      likes('over', 'ann', 'old', 8, 9),
      likes('ever', 'ann', 'air', null),
      likes('self', 'dee', 'dee', 0),
      sampleFact('job', { from: 3 }),
      sampleFact('wrong', { from: 9, standing: 'refuted' }),
    ],
  });
  await commitAt(store, SPACE, 20, { expiredFacts: ['t9'] });
}

const ASKED: AdjacentQuery = { keys: ['ann'], validAt: 100, knownAt: 100, limitPerKey: 100 };

const QUERIES: readonly (readonly [string, Partial<AdjacentQuery>, readonly string[]])[] = [
  ['every accepted fact on either side, in the order of facts', {}, ['ever', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 'job', 'b']],
  ['of given predicates', { predicates: ['works_at', 'nothing'] }, ['job']],
  ['of no predicate', { predicates: [] }, []],
  ['of no key', { keys: [] }, []],
  ['as of a valid time', { validAt: 3 }, ['ever', 't1', 't2', 't3', 'job', 'b']],
  [
    'while it held, and not from its end on',
    { validAt: 8, predicates: ['likes'] },
    ['ever', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 'over', 't8', 'b'],
  ],
  ['as believed earlier', { knownAt: 19, limitPerKey: 1 }, ['t9']],
  ['as believed before anything was recorded', { knownAt: 9 }, []],
  ['a hub is cut to the facts that started last', { limitPerKey: 3 }, ['t6', 't7', 't8']],
  ['an unknown start is the first to be cut', { validAt: 0, limitPerKey: 1 }, ['b']],
  ['of equal starts the lower id is kept', { validAt: 3, limitPerKey: 1 }, ['job']],
  ['cut to nothing', { limitPerKey: 0 }, []],
  ['each key has its own limit; what one keeps the other does not cut', { keys: ['ann', 'ben'], limitPerKey: 2 }, ['t7', 't8', 'b', 'c']],
  ['a fact between two keys comes once', { keys: ['ben', 'cy'] }, ['b', 'c']],
  ['a fact of an entity with itself comes once', { keys: ['dee', 'dee'], limitPerKey: 2 }, ['self']],
  ['a key that is not there', { keys: ['nobody'] }, []],
];

export const adjacency: readonly StoreCase[] = QUERIES.map(([name, query, expected]) =>
  storeCase(`facts around entities: ${name}`, async (store) => {
    await record(store);
    const found = await store.adjacent(SPACE, { ...ASKED, ...query });
    assert.deepEqual(
      found.map(({ id }) => id),
      expected,
    );
    assert.deepEqual(
      found,
      (await store.facts(SPACE, { ids: expected })).filter((fact) => expected.includes(fact.id)),
    );
  }),
);
