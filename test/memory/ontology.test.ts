import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OntologyInput } from '../../src/index.ts';
import { inMemory, sqlite } from '../adapters/stores.ts';
import { fleetOn, holdsOntology, TITANIC } from './holds-ontology.ts';

for (const store of [inMemory, sqlite]) holdsOntology(store);

const fleet = (input?: OntologyInput) => fleetOn(inMemory, input);

describe('what does not fit the ontology', () => {
  it.each([
    [{ ...TITANIC, predicate: 'tonnage', object: 'heavy' }, /"heavy" cannot be a tonnage: .*number/],
    [{ ...TITANIC, predicate: 'tonnage', object: '-5' }, /"-5" cannot be a tonnage: .*>0/],
    [{ ...TITANIC, predicate: 'launched_on', object: 'last spring' }, /cannot be a launched_on: Invalid ISO date/],
    [
      { subject: 'Ann', subjectKind: 'person', predicate: 'tonnage', object: '5' },
      /the subject Ann is of kind person; tonnage allows Ship/,
    ],
    [
      { ...TITANIC, predicate: 'docked_at', object: 'Ann', objectKind: 'person' },
      /the object Ann is of kind person; docked_at allows place/,
    ],
    [{ ...TITANIC, predicate: 'moored_at', object: 'Ann', objectKind: 'person' }, /docked_at allows place/],
    [{ subject: 'Ann', subjectKind: 'person', predicate: 'harbours', object: 'Titanic' }, /the object Ann is of kind person/],
  ])('%j is rejected with the reason', async (fact, why) => {
    const memory = await fleet();
    const { state, claims, rejected } = await memory.assert(fact);
    expect({ state, claims }).toEqual({ state: 'done', claims: [] });
    expect(rejected).toEqual([{ what: `${fact.subject} ${fact.predicate} ${fact.object}`, why: expect.stringMatching(why) }]);
    expect(await memory.facts()).toEqual([]);
  });

  it('is known from what was told before', async () => {
    const memory = await fleet();
    await memory.assert({ subject: 'Ann', subjectKind: 'person', predicate: 'likes', object: 'tea' });
    const { rejected } = await memory.assert({ subject: 'Ann', predicate: 'tonnage', object: '5' });
    expect(rejected[0]?.why).toContain('Ann is of kind person');
  });

  it('leaves the other statements of an episode alone', async () => {
    const memory = await fleet();
    const { claims, rejected } = await memory.assertAll([
      { ...TITANIC, predicate: 'tonnage', object: 'heavy' },
      { ...TITANIC, predicate: 'flag', object: 'Britain' },
    ]);
    expect([claims.length, rejected.length]).toEqual([1, 1]);
  });

  it('binds relations that ship only for the types that say so', async () => {
    const memory = await fleet();
    await memory.assert({ subject: 'Ann', subjectKind: 'person', predicate: 'age', object: 'thirty' });
    const { rejected } = await memory.assert({ subject: 'Bob', subjectKind: 'Patient', predicate: 'age', object: 'thirty' });
    expect((await memory.facts()).map(({ sentence }) => sentence)).toEqual(['Ann has the age thirty']);
    expect(rejected[0]?.why).toMatch(/cannot be a age/);
  });
});

describe('a kind that follows from the only one that is allowed', () => {
  it('is given where nobody told another', async () => {
    const memory = await fleet();
    await memory.assert({ subject: 'Titanic', predicate: 'docked_at', object: 'Southampton' });
    expect(await memory.entity('Titanic')).toMatchObject({ kind: 'Ship' });
    expect(await memory.entity('Southampton')).toMatchObject({ kind: 'place' });
    expect((await memory.facts({ about: 'Southampton', predicate: 'harbours' })).map(({ object }) => object)).toEqual(['Titanic']);
  });

  it('is given where only a kind above it was told, and known kinds below are taken', async () => {
    const memory = await fleet({
      predicates: { takes: { subjects: ['Patient'] } },
      entityTypes: { Patient: { is: 'person' }, Inpatient: { is: 'Patient' } },
    });
    await memory.assert({ subject: 'Ann', subjectKind: 'person', predicate: 'takes', object: 'aspirin' });
    await memory.assert({ subject: 'Bob', subjectKind: 'Inpatient', predicate: 'likes', object: 'tea' });
    await memory.assert({ subject: 'Bob', subjectKind: 'person', predicate: 'takes', object: 'aspirin' });
    const { rejected } = await memory.assert({ subject: 'Acme', subjectKind: 'organization', predicate: 'takes', object: 'aspirin' });
    expect(await memory.entity('Ann')).toMatchObject({ kind: 'Patient' });
    expect(await memory.entity('Bob')).toMatchObject({ kind: 'Inpatient' });
    expect(rejected[0]?.why).toBe('the subject Acme is of kind organization; takes allows Patient');
  });

  it('goes with the episode that it followed from', async () => {
    const memory = await fleet();
    const { episodeId } = await memory.assert({ subject: 'Titanic', predicate: 'flag', object: 'Britain' });
    await memory.assert({ subject: 'Titanic', predicate: 'likes', object: 'ice' });
    await memory.retract(episodeId);
    expect(await memory.entity('Titanic')).toMatchObject({ kind: 'thing' });
  });
});

describe('values in normal form', () => {
  it('are one value however they are written, also when they are ended or corrected', async () => {
    const memory = await fleet();
    await memory.assert({ ...TITANIC, predicate: 'tonnage', object: '46,328', validAt: '1912' });
    await memory.assert({ ...TITANIC, predicate: 'tonnage', object: '46328.0', validAt: '1911' });
    expect((await memory.facts({ about: 'Titanic' })).map(({ object, start }) => [object, start?.at.getUTCFullYear()])).toEqual([
      ['46328', 1911],
    ]);
    await memory.correct({ ...TITANIC, predicate: 'tonnage', object: '45,000', insteadOf: '46,328' });
    expect((await memory.entity('Titanic'))?.attributes).toEqual({ tonnage: 45_000 });
    await memory.end({ subject: 'Titanic', predicate: 'tonnage', object: '45,000', at: '1912-04-15' });
    expect((await memory.entity('Titanic'))?.attributes).toEqual({});
  });

  it('are kept as said where a schema does not take its own output', async () => {
    const memory = await fleet({
      entityTypes: { Word: { attributes: { letters: z.string().transform((text) => text.length) } } },
    });
    await memory.assert({ subject: 'hello', subjectKind: 'Word', predicate: 'letters', object: 'olleh' });
    expect((await memory.entity('hello'))?.attributes).toEqual({ letters: 5 });
  });

  it('take any Standard Schema, asynchronous ones too', async () => {
    const even = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: async (value: unknown) =>
          typeof value === 'number' && value % 2 === 0 ? { value } : { issues: [{ message: `${String(value)} is not even` }] },
      },
    } as const;
    const memory = await fleet({ entityTypes: { Pair: { attributes: { size: even } } } });
    await memory.assert({ subject: 'socks', subjectKind: 'Pair', predicate: 'size', object: '42' });
    const { rejected } = await memory.assert({ subject: 'gloves', subjectKind: 'Pair', predicate: 'size', object: '7' });
    expect((await memory.entity('socks'))?.attributes).toEqual({ size: 42 });
    expect(rejected[0]?.why).toBe('"7" cannot be a size: 7 is not even');
  });
});
