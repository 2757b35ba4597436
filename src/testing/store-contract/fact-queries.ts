import assert from 'node:assert/strict';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FactQuery, GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleFact } from '../sample-fact.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/**
 * Valid time: paris … 10 | rome 10 … 20 | oslo 20 … | never 15 … 15 (empty) | chess (likes) 5 … | ben's acme 0 … 30 | friend ann–ben 12 … 18.
 * Transaction time: from 100 on, but oslo from 200 on, chess 100 … 200, rome once more as "rome … 25" 50 … 100.
 */
async function record(store: GraphStore): Promise<void> {
  const home = (id: string, from: number | null, to: number | null) => sampleFact(id, { predicate: 'lives_in', object: id, from, to });
  await commitAt(store, SPACE, 50, { facts: [home('rome', 10, 25)] });
  await commitAt(store, SPACE, 100, {
    expiredFacts: ['rome'],
    facts: [
      home('rome', 10, 20),
      home('paris', null, 10),
      home('never', 15, 15),
      sampleFact('chess', { predicate: 'likes', object: 'chess', from: 5 }),
      sampleFact('acme', { subject: 'ben', to: 30 }),
      sampleFact('friend', { subject: 'ben', predicate: 'friend_of', object: 'ann', from: 12, to: 18 }),
      sampleFact('refuted', { predicate: 'lives_in', object: 'bonn', standing: 'refuted' }),
      sampleFact('unsure', { predicate: 'lives_in', object: 'bern', standing: 'unsure' }),
    ],
  });
  await commitAt(store, SPACE, 200, { expiredFacts: ['chess'], facts: [home('oslo', 20, null)] });
}

const NOW = { knownAt: 300 } as const;
const EVERY: FactQuery = { standings: ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] };

const QUERIES: readonly (readonly [string, FactQuery, readonly string[]])[] = [
  [
    'every version that ever was, by subject, predicate, start, object, id and time of recording',
    {},
    ['chess 100', 'paris 100', 'rome 50', 'rome 100', 'never 100', 'oslo 200', 'friend 100', 'acme 100'],
  ],
  ['believed now', NOW, ['paris', 'rome', 'never', 'oslo', 'friend', 'acme']],
  ['believed before anything was recorded', { knownAt: 49 }, []],
  ['believed as soon as recorded', { knownAt: 50 }, ['rome']],
  ['believed until just before it expired', { knownAt: 99 }, ['rome']],
  ['a new version from the instant at which the old one expires', { knownAt: 100, ids: ['rome'] }, ['rome 100']],
  ['believed earlier', { knownAt: 199 }, ['chess', 'paris', 'rome', 'never', 'friend', 'acme']],
  ['holding before every known start', { ...NOW, validAt: -1000 }, ['paris']],
  ['holding at a start', { ...NOW, validAt: 10 }, ['rome', 'acme']],
  ['holding until just before the end', { ...NOW, validAt: 19 }, ['rome', 'acme']],
  ['not holding at the end', { ...NOW, validAt: 20 }, ['oslo', 'acme']],
  ['holding in the far future', { ...NOW, validAt: 1e15 }, ['oslo']],
  ['holding at an instant, as believed earlier', { knownAt: 60, validAt: 22 }, ['rome 50']],
  ['an empty period holds never', { ...NOW, validAt: 15, predicates: ['lives_in'] }, ['rome']],
  ['holding during a range, its end left out', { ...NOW, during: { from: 18, to: 20 } }, ['rome', 'acme']],
  ['holding during a range that starts where one ends', { ...NOW, during: { from: 10, to: 12 } }, ['rome', 'acme']],
  [
    'holding during a range around all',
    { ...NOW, during: { from: UNKNOWN_START, to: OPEN_END } },
    ['paris', 'rome', 'oslo', 'friend', 'acme'],
  ],
  ['holding during an empty range', { ...NOW, during: { from: 12, to: 12 } }, []],
  ['holding during a range the wrong way round', { ...NOW, during: { from: 14, to: 12 } }, []],
  [
    'starting in a range, its first instant left out, its last taken',
    { ...NOW, startsIn: { after: 10, until: 20 } },
    ['never', 'oslo', 'friend'],
  ],
  ['starting in a range just before', { ...NOW, startsIn: { after: 9, until: 19 } }, ['rome', 'never', 'friend']],
  ['an unknown start is in no range', { ...NOW, startsIn: { after: -9e15, until: 0 } }, ['acme']],
  [
    'ending in a range, its first instant left out, its last taken',
    { ...NOW, endsIn: { after: 10, until: 20 } },
    ['rome', 'never', 'friend'],
  ],
  ['ending in a range just before', { ...NOW, endsIn: { after: 9, until: 19 } }, ['paris', 'never', 'friend']],
  ['an open end is in no range', { ...NOW, endsIn: { after: 20, until: OPEN_END } }, ['acme']],
  ['recorded or expired in a range', { changedIn: { after: 100, until: 200 } }, ['chess', 'oslo']],
  ['recorded or expired in a range, its first instant left out', { changedIn: { after: 49, until: 99 } }, ['rome 50']],
  [
    'recorded or expired at one instant',
    { changedIn: { after: 99, until: 100 }, predicates: ['lives_in'] },
    ['paris 100', 'rome 50', 'rome 100', 'never 100'],
  ],
  ['what is still believed has not expired', { changedIn: { after: 200, until: OPEN_END } }, []],
  ['by id', { ...NOW, ids: ['oslo', 'nobody', 'paris'] }, ['paris', 'oslo']],
  ['by no id', { ids: [] }, []],
  ['by subject', { ...NOW, subjects: ['ben'] }, ['friend', 'acme']],
  ['by several subjects', { ...NOW, subjects: ['ben', 'ann'], validAt: 13 }, ['rome', 'friend', 'acme']],
  ['by no subject', { subjects: [] }, []],
  ['by object', { ...NOW, objects: ['ann', 'paris'] }, ['paris', 'friend']],
  ['by no object', { objects: [] }, []],
  ['about an entity on either side', { ...NOW, about: ['ann'] }, ['paris', 'rome', 'never', 'oslo', 'friend']],
  [
    'about one of several entities, each fact once',
    { ...NOW, about: ['ben', 'ann', 'acme'] },
    ['paris', 'rome', 'never', 'oslo', 'friend', 'acme'],
  ],
  ['about nothing', { about: [] }, []],
  ['by predicate', { ...NOW, predicates: ['friend_of', 'works_at', 'nothing'] }, ['friend', 'acme']],
  ['by no predicate', { predicates: [] }, []],
  ['of one standing', { standings: ['refuted'] }, ['refuted']],
  ['of several standings', { standings: ['refuted', 'unsure'] }, ['unsure', 'refuted']],
  ['of no standing', { standings: [] }, []],
  ['of every standing', { ...EVERY, ids: ['refuted', 'unsure', 'paris'] }, ['paris', 'unsure', 'refuted']],
  ['the first few', { ...NOW, limit: 2 }, ['paris', 'rome']],
  ['none', { limit: 0 }, []],
  ['more than there are', { ...NOW, limit: 99, subjects: ['ben'] }, ['friend', 'acme']],
  [
    'by everything at once',
    {
      ids: ['rome', 'friend', 'oslo'],
      subjects: ['ann'],
      objects: ['rome', 'oslo', 'ann'],
      about: ['ann', 'ben'],
      predicates: ['lives_in', 'friend_of'],
      validAt: 15,
      during: { from: 0, to: 16 },
      startsIn: { after: 9, until: 12 },
      endsIn: { after: 18, until: 20 },
      knownAt: 150,
      changedIn: { after: 99, until: 100 },
      standings: ['accepted', 'refuted'],
      limit: 5,
    },
    ['rome 100'],
  ],
  ['by subject and object that no fact has together', { subjects: ['ben'], objects: ['rome'] }, []],
];

const queries = QUERIES.map(([name, query, expected]) =>
  storeCase(`facts are found: ${name}`, async (store) => {
    await record(store);
    const withTime = expected.some((label) => label.includes(' '));
    const found = await store.facts(SPACE, query);
    assert.deepEqual(
      found.map(({ id, recordedAt }) => (withTime ? `${id} ${recordedAt}` : id)),
      expected,
    );
  }),
);

export const factQueries: readonly StoreCase[] = [
  ...queries,

  storeCase('facts come in order of subject, predicate, start, object and id, by code point', async (store) => {
    const inOrder = [
      sampleFact('1', { subject: 'B', predicate: 'z' }),
      sampleFact('2', { subject: 'a', predicate: 'P' }),
      sampleFact('3', { subject: 'a', predicate: 'p', object: 'z', from: null }),
      sampleFact('4', { subject: 'a', predicate: 'p', object: 'z', from: -10 }),
      sampleFact('5', { subject: 'a', predicate: 'p', object: 'z', from: 9 }),
      sampleFact('6', { subject: 'a', predicate: 'p', object: 'y', from: 10 }),
      sampleFact('7', { subject: 'a', predicate: 'p', object: 'z', from: 10 }),
      sampleFact('8', { subject: 'a', predicate: 'p', object: 'z', from: 10 }),
      sampleFact('9', { subject: 'aa' }),
      sampleFact('a', { subject: 'é' }),
      sampleFact('b', { subject: '\uff41' }),
      sampleFact('c', { subject: '\u{1f600}' }),
    ];
    await commitAt(store, SPACE, 10, { facts: inOrder.toReversed() });
    const found = await store.facts(SPACE, {});
    assert.equal(found.map(({ id }) => id).join(''), '123456789abc');
    assert.equal((await store.facts(SPACE, { limit: 3 })).map(({ id }) => id).join(''), '123');
  }),
];
