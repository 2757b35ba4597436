import assert from 'node:assert/strict';
import type { Claim } from '../../domain/claim.ts';
import { ANY_OBJECT } from '../../domain/entity-key.ts';
import type { GraphStore, SlotAddress } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { type GivenClaim, sampleClaim } from '../sample-claim.ts';
import { type GivenFact, sampleFact } from '../sample-fact.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const address = (given: Partial<SlotAddress> = {}): SlotAddress => ({
  subject: 'ann',
  predicates: ['works_at'],
  object: null,
  eitherSide: false,
  endedBy: [],
  ...given,
});

/** One claim and one fact for each id. */
async function record(store: GraphStore, given: Readonly<Record<string, GivenClaim & Pick<GivenFact, 'standing'>>>): Promise<void> {
  const entries = Object.entries(given);
  const factOf = ({ subject, predicate, object, standing }: GivenClaim & Pick<GivenFact, 'standing'>) =>
    Object.fromEntries(Object.entries({ subject, predicate, object, standing }).filter(([, value]) => value !== undefined));
  await commitAt(store, SPACE, 10, {
    claims: entries.map(([id, { standing: _, ...claim }]) => said(sampleClaim(id, { episodeId: `of ${id}`, ...claim }))),
    facts: entries.map(([id, value]) => sampleFact(id, factOf(value))),
  });
}

async function ids(store: GraphStore, given: Partial<SlotAddress> = {}): Promise<{ claims: readonly string[]; facts: readonly string[] }> {
  const [slot] = await store.readSlots(SPACE, [address(given)]);
  return { claims: slot?.claims.map(({ claim }) => claim.id) ?? [], facts: slot?.facts.map(({ id }) => id).sort() ?? [] };
}

const both = (...expected: readonly string[]) => ({ claims: expected, facts: expected });

export const slots: readonly StoreCase[] = [
  storeCase('a slot holds what competes for a subject and predicate, and nothing else', async (store) => {
    await record(store, {
      a: {},
      b: { object: 'globex' },
      c: { predicate: 'likes' },
      d: { subject: 'ben' },
      e: { subject: 'acme', object: 'ann' },
    });
    assert.deepEqual(await ids(store), both('a', 'b'));
    assert.deepEqual(await ids(store, { predicates: [] }), both());
  }),

  storeCase('the predicates of an exclusive group share a slot', async (store) => {
    await record(store, { a: { predicate: 'dating' }, b: { predicate: 'married_to' }, c: { predicate: 'likes' } });
    assert.deepEqual(await ids(store, { predicates: ['married_to', 'dating', 'engaged_to'] }), both('a', 'b'));
  }),

  storeCase('a slot of one object holds its claims and those of every object, and its own facts', async (store) => {
    await record(store, { a: {}, any: { object: ANY_OBJECT, says: 'ended', standing: 'dangling' }, b: { object: 'globex' } });
    assert.deepEqual(await ids(store, { object: 'acme' }), { claims: ['a', 'any'], facts: ['a'] });
    assert.deepEqual(await ids(store, { object: ANY_OBJECT }), both('any'));
    assert.deepEqual(await ids(store, { object: 'initech' }), { claims: ['any'], facts: [] });
    assert.deepEqual(await ids(store, { object: null }), both('a', 'any', 'b'));
  }),

  storeCase('the subject may stand on either side where the slot says so', async (store) => {
    await record(store, {
      a: { predicate: 'married_to', object: 'ben' },
      b: { predicate: 'married_to', subject: 'ben', object: 'ann' },
      c: { predicate: 'married_to', subject: 'cy', object: 'ann' },
      d: { predicate: 'married_to', subject: 'ben', object: 'cy' },
      any: { predicate: 'married_to', object: ANY_OBJECT, says: 'ended' },
      other: { predicate: 'likes', subject: 'ben', object: 'ann' },
    });
    const married = { predicates: ['married_to'] };
    assert.deepEqual(await ids(store, married), both('a', 'any'));
    assert.deepEqual(await ids(store, { ...married, eitherSide: true }), both('a', 'any', 'b', 'c'));
    assert.deepEqual(await ids(store, { ...married, eitherSide: true, object: 'ben' }), { claims: ['a', 'any', 'b'], facts: ['a', 'b'] });
    assert.deepEqual(await ids(store, { ...married, eitherSide: true, subject: 'cy' }), both('c', 'd'));
  }),

  storeCase('a claim with its subject on both sides is in the slot once', async (store) => {
    await record(store, { a: { object: 'ann' } });
    assert.deepEqual(await ids(store, { eitherSide: true, endedBy: ['works_at'] }), both('a'));
  }),

  storeCase('claims of a more general predicate reach in where they end or refute, its facts do not', async (store) => {
    const says = (value: Claim['says'], object = 'car') => ({ predicate: 'owns', object, says: value });
    await record(store, {
      drives: { predicate: 'drives', object: 'car' },
      holds: says('holds'),
      corrected: says('corrected'),
      ended: says('ended'),
      not: says('not'),
      wrong: says('wrong'),
      boat: says('ended', 'boat'),
      any: says('ended', ANY_OBJECT),
      ofBen: { ...says('ended'), subject: 'ben' },
    });
    const drives = { predicates: ['drives'] };
    const endedBy = ['owns'];
    assert.deepEqual(await ids(store, { ...drives, endedBy }), {
      claims: ['any', 'boat', 'drives', 'ended', 'not', 'wrong'],
      facts: ['drives'],
    });
    assert.deepEqual(await ids(store, { ...drives, endedBy, object: 'car' }), {
      claims: ['any', 'drives', 'ended', 'not', 'wrong'],
      facts: ['drives'],
    });
    assert.deepEqual(await ids(store, drives), both('drives'));
  }),

  storeCase('claims compete by their canonical keys', async (store) => {
    await commitAt(store, SPACE, 10, {
      claims: [
        said(sampleClaim('moved in', { subject: 'boss', predicate: 'employs', object: 'ann' }), {
          subject: 'ann',
          predicate: 'works_at',
          object: 'boss',
        }),
        said(sampleClaim('moved out'), { subject: 'ann lee' }),
      ],
    });
    assert.deepEqual((await ids(store)).claims, ['moved in']);
    assert.deepEqual((await ids(store, { object: 'boss' })).claims, ['moved in']);
    assert.deepEqual((await ids(store, { subject: 'boss', predicates: ['employs'] })).claims, []);
  }),

  storeCase('a slot holds what counts now: facts of every standing, nothing that expired', async (store) => {
    await record(store, {
      a: {},
      b: { standing: 'refuted' },
      c: { standing: 'outranked' },
      d: { standing: 'unsure' },
      e: { standing: 'dangling' },
    });
    await commitAt(store, SPACE, 20, { expiredReadings: ['of a', 'of c'], expiredFacts: ['a', 'b'], facts: [sampleFact('b', { to: 5 })] });
    assert.deepEqual(await ids(store), { claims: ['b', 'd', 'e'], facts: ['b', 'c', 'd', 'e'] });
    const [slot] = await store.readSlots(SPACE, [address()]);
    assert.equal(slot?.facts.find(({ id }) => id === 'b')?.end?.at, 5);
  }),

  storeCase('slots are answered in the order asked, whole records and empty slots alike', async (store) => {
    await record(store, { a: {}, b: { subject: 'ben' } });
    const addresses = [address({ subject: 'ben' }), address({ subject: 'nobody' }), address(), address({ subject: 'ben' })];
    const answers = await store.readSlots(SPACE, addresses);
    assert.deepEqual(
      answers.map((slot) => slot.address),
      addresses,
    );
    assert.deepEqual(
      answers.map(({ claims }) => claims.map(({ claim }) => claim.id)),
      [['b'], [], ['a'], ['b']],
    );
    assert.deepEqual(answers[2]?.claims, await store.claims(SPACE, { ids: ['a'] }));
    assert.deepEqual(answers[2]?.facts, await store.facts(SPACE, { ids: ['a'] }));
    assert.deepEqual(await store.readSlots(SPACE, []), []);
  }),

  storeCase('claims come in order of recording, facts in order of start', async (store) => {
    await commitAt(store, SPACE, 10, { claims: [said(sampleClaim('z')), said(sampleClaim('y'))], facts: [sampleFact('f2', { from: 9 })] });
    await commitAt(store, SPACE, 20, {
      claims: [said(sampleClaim('a'))],
      facts: [sampleFact('f1', { from: 3 }), sampleFact('f3', { from: null })],
    });
    const [slot] = await store.readSlots(SPACE, [address()]);
    assert.deepEqual(
      slot?.claims.map(({ claim }) => claim.id),
      ['y', 'z', 'a'],
    );
    assert.deepEqual(
      slot?.facts.map(({ id }) => id),
      ['f3', 'f1', 'f2'],
    );
  }),
];
