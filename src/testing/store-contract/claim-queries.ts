import assert from 'node:assert/strict';
import type { GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** c1 and c2 from 10 on, c3 from 10 until 20, c4 from 20 on; c2 competes under other keys than it was said with. */
async function record(store: GraphStore): Promise<void> {
  await commitAt(store, SPACE, 10, {
    claims: [
      said(sampleClaim('c3', { episodeId: 'e3', subject: 'cy', object: 'ann', predicate: 'likes' })),
      said(sampleClaim('c2', { episodeId: 'e2', position: 1 }), { subject: 'ann lee', predicate: 'employs', object: 'initech' }),
      said(sampleClaim('c1')),
    ],
  });
  await commitAt(store, SPACE, 20, { expiredReadings: ['e3'], claims: [said(sampleClaim('c4', { episodeId: 'e2', object: 'globex' }))] });
}

type Query = Parameters<GraphStore['claims']>[1];

const QUERIES: readonly (readonly [string, Query, readonly string[]])[] = [
  ['those that count now, in order of recording, then of id', {}, ['c1', 'c2', 'c4']],
  ['all that ever were', { knownAt: 'ever' }, ['c1', 'c2', 'c3', 'c4']],
  ['known before anything was recorded', { knownAt: 9 }, []],
  ['known as soon as recorded, until just before the end', { knownAt: 10 }, ['c1', 'c2', 'c3']],
  ['known until just before the end', { knownAt: 19 }, ['c1', 'c2', 'c3']],
  ['not known from the end on', { knownAt: 20 }, ['c1', 'c2', 'c4']],
  ['by id', { ids: ['c4', 'c1', 'c9', 'c3'] }, ['c1', 'c4']],
  ['by no id', { ids: [] }, []],
  ['by episode', { episodeIds: ['e2'] }, ['c2', 'c4']],
  ['by episode, as ever', { episodeIds: ['e3', 'e1'], knownAt: 'ever' }, ['c1', 'c3']],
  ['by canonical key, subject or object', { keys: ['ann'], knownAt: 'ever' }, ['c1', 'c3', 'c4']],
  ['by canonical key, not by the key as said', { keys: ['initech', 'ann lee'] }, ['c2']],
  ['by no key', { keys: [] }, []],
  ['by canonical predicate', { predicates: ['employs', 'likes'], knownAt: 15 }, ['c2', 'c3']],
  ['by no predicate', { predicates: [] }, []],
  [
    'by everything at once',
    { ids: ['c1', 'c2'], episodeIds: ['e2', 'e3'], keys: ['initech'], predicates: ['employs'], knownAt: 25 },
    ['c2'],
  ],
  ['by conditions that none meets together', { ids: ['c1'], episodeIds: ['e2'] }, []],
];

export const claimQueries: readonly StoreCase[] = QUERIES.map(([name, query, expected]) =>
  storeCase(`claims are found: ${name}`, async (store) => {
    await record(store);
    const found = await store.claims(SPACE, query);
    assert.deepEqual(
      found.map(({ claim }) => claim.id),
      expected,
    );
  }),
);
