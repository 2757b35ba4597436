import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type AttributesOf, type OntologyInput, openMemory } from '../../src/index.ts';
import { sqliteStore } from '../../src/sqlite.ts';

const ontology = {
  predicates: {
    docked_at: {
      cardinality: 'one',
      subjects: ['Ship'],
      objects: ['place'],
      aliases: ['moored_at'],
      inverses: ['harbours'],
      description: 'where she lies',
    },
    captains: { subjects: ['person'], objects: ['Ship'], cardinality: 'one' },
    launched_on: { cardinality: 'one', subjects: ['Ship'], value: z.iso.date() },
  },
  entityTypes: {
    Ship: {
      description: 'a vessel of the fleet',
      attributes: { tonnage: z.number().positive(), flag: z.string(), cargo: { cardinality: 'many' } },
    },
    Tanker: { is: 'Ship', attributes: { hulls: z.int().max(2) } },
    Patient: { is: 'person', attributes: { age: z.coerce.number().int() } },
  },
} as const satisfies OntologyInput;

const STORES = { memory: () => inMemoryStore(), sqlite: () => sqliteStore({ file: ':memory:' }) };

async function fleet(kind: keyof typeof STORES = 'sqlite', input: OntologyInput = ontology) {
  const memory = await openMemory({ store: await STORES[kind](), ontology: input });
  onTestFinished(() => memory.close());
  return memory;
}

const TITANIC = { subject: 'Titanic', subjectKind: 'Ship' } as const;

describe.each(['memory', 'sqlite'] as const)('entity types: %s', (store) => {
  it('show their attributes as of a time, as the schemas give them out', async () => {
    const memory = await fleet(store);
    await memory.assertAll([
      { ...TITANIC, predicate: 'tonnage', object: '46,328', validAt: '1912-04-02' },
      { ...TITANIC, predicate: 'flag', object: 'Belgium', validAt: '1911' },
      { ...TITANIC, predicate: 'flag', object: 'Britain', validAt: '1912' },
      { ...TITANIC, predicate: 'cargo', object: 'mail', validAt: '1912' },
      { ...TITANIC, predicate: 'cargo', object: 'coal', validAt: '1912' },
    ]);
    const attributes = async (validAt: string) =>
      (await memory.asOf({ validAt }).entity('Titanic'))?.attributes as AttributesOf<typeof ontology, 'Ship'>;
    const now: AttributesOf<typeof ontology, 'Ship'> = await attributes('1912-05-01');
    expect({ ...now, cargo: now.cargo?.toSorted() }).toEqual({ tonnage: 46_328, flag: 'Britain', cargo: ['coal', 'mail'] });
    expect(await attributes('1911-06-01')).toEqual({ flag: 'Belgium' });
    expect((await memory.asOf({ validAt: '1912-05-01' }).facts({ about: 'Titanic', predicate: 'tonnage' }))[0]?.object).toBe('46328');
  });

  it('need their kind said once in an episode', async () => {
    const memory = await fleet(store);
    await memory.assertAll([
      { ...TITANIC, predicate: 'flag', object: 'Britain' },
      { subject: 'Titanic', predicate: 'likes', object: 'ice' },
    ]);
    expect(await memory.entity('Titanic')).toMatchObject({ kind: 'Ship', attributes: { flag: 'Britain' } });
  });

  it('take back an attribute with its episode', async () => {
    const memory = await fleet(store);
    await memory.assert({ ...TITANIC, predicate: 'flag', object: 'Britain', validAt: '1911' });
    const wrong = await memory.assert({ ...TITANIC, predicate: 'flag', object: 'Panama', validAt: '1912' });
    expect((await memory.entity('Titanic'))?.attributes).toEqual({ flag: 'Panama' });
    await memory.retract(wrong.episodeId);
    expect((await memory.entity('Titanic'))?.attributes).toEqual({ flag: 'Britain' });
  });

  it('hand attributes down to the kinds below them, and win over the usual kinds', async () => {
    const memory = await fleet(store);
    await memory.assert({ subject: 'Jahre Viking', subjectKind: 'thing', predicate: 'likes', object: 'deep water' });
    await memory.assert({ subject: 'Jahre Viking', subjectKind: 'tanker', predicate: 'tonnage', object: '260,941' });
    await memory.assert({ subject: 'Jahre Viking', predicate: 'hulls', object: '1' });
    expect(await memory.entity('Jahre Viking')).toMatchObject({ kind: 'Tanker', attributes: { tonnage: 260_941, hulls: 1 } });
  });
});

describe('what does not fit the ontology', () => {
  it.each([
    [{ ...TITANIC, predicate: 'tonnage', object: 'heavy' }, /"heavy" cannot be a tonnage: .*number/],
    [{ ...TITANIC, predicate: 'tonnage', object: '-5' }, /"-5" cannot be a tonnage: .*>0/],
    [{ ...TITANIC, predicate: 'launched_on', object: 'last spring' }, /cannot be a launched_on: Invalid ISO date/],
    [{ subject: 'Ann', subjectKind: 'person', predicate: 'tonnage', object: '5' }, /the subject Ann is of kind person; tonnage takes Ship/],
    [
      { ...TITANIC, predicate: 'docked_at', object: 'Ann', objectKind: 'person' },
      /the object Ann is of kind person; docked_at takes place/,
    ],
    [{ ...TITANIC, predicate: 'moored_at', object: 'Ann', objectKind: 'person' }, /docked_at takes place/],
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
    const memory = await fleet('memory', {
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
    const memory = await fleet('memory', { entityTypes: { Pair: { attributes: { size: even } } } });
    await memory.assert({ subject: 'socks', subjectKind: 'Pair', predicate: 'size', object: '42' });
    const { rejected } = await memory.assert({ subject: 'gloves', subjectKind: 'Pair', predicate: 'size', object: '7' });
    expect((await memory.entity('socks'))?.attributes).toEqual({ size: 42 });
    expect(rejected[0]?.why).toBe('"7" cannot be a size: 7 is not even');
  });
});

describe('a declared ontology and what a space has', () => {
  const homes = (cardinality: 'one' | 'many'): OntologyInput => ({ predicates: { anchors_in: { cardinality, aliases: ['rides_in'] } } });
  const objects = async (memory: Awaited<ReturnType<typeof openMemory>>) =>
    (await memory.asOf({ validAt: '2024-06-01' }).facts({ about: 'Nina', predicate: 'anchors_in' })).map(({ object }) => object).toSorted();

  async function told(ontologyOf?: OntologyInput) {
    const store = await sqliteStore({ file: ':memory:' });
    onTestFinished(() => store.close());
    const memory = await openMemory({ store, ...(ontologyOf ? { ontology: ontologyOf } : {}) });
    for (const [object, validAt] of [
      ['Cadiz', '2020'],
      ['Brest', '2022'],
    ] as const) {
      await memory.assert({ subject: 'Nina', predicate: object === 'Brest' ? 'rides_in' : 'anchors_in', object, validAt });
    }
    return { store, memory };
  }

  it('is listed as the user’s, over what ships', async () => {
    const memory = await fleet('memory', { predicates: { works_at: { objects: ['organization'] }, ...homes('one').predicates } });
    const all = await memory.predicates.list();
    expect(all.find(({ name }) => name === 'anchors_in')).toMatchObject({ source: 'user', cardinality: 'one', aliases: ['rides_in'] });
    expect(all.find(({ name }) => name === 'works_at')).toMatchObject({
      source: 'user',
      cardinality: 'one',
      inverses: ['employs', 'has_employee'],
    });
  });

  it('computes facts again where a space was told before it was declared', async () => {
    const { store, memory } = await told();
    expect(await objects(memory)).toEqual(['Cadiz']);
    expect(await objects(await openMemory({ store, ontology: homes('one') }))).toEqual(['Brest']);
  });

  it('computes facts again when its cardinality changes, and writes nothing when it does not', async () => {
    const { store, memory } = await told(homes('one'));
    expect(await objects(memory)).toEqual(['Brest']);
    const many = await openMemory({ store, ontology: homes('many') });
    expect(await objects(many)).toEqual(['Brest', 'Cadiz']);
    const { revision } = await store.revision('default');
    await openMemory({ store, ontology: homes('many') });
    expect((await store.revision('default')).revision).toBe(revision);
  });

  it('changes other spaces with their first commit', async () => {
    const { store, memory } = await told(homes('one'));
    await memory.in('other').assert({ subject: 'Nina', predicate: 'anchors_in', object: 'Cadiz', validAt: '2020' });
    await memory.in('other').assert({ subject: 'Nina', predicate: 'anchors_in', object: 'Brest', validAt: '2022' });
    const other = (await openMemory({ store, ontology: homes('many') })).in('other');
    expect(await objects(other)).toEqual(['Brest']);
    await other.assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
    expect(await objects(other)).toEqual(['Brest', 'Cadiz']);
  });

  it('makes no space by being declared', async () => {
    const memory = await fleet();
    expect(await memory.spaces()).toEqual([]);
  });

  it('wins over what was set, and cannot be set', async () => {
    const { store, memory } = await told();
    await memory.predicates.set({ name: 'anchors_in', cardinality: 'many', aliases: ['rides_in'] });
    expect(await objects(memory)).toEqual(['Brest', 'Cadiz']);
    const declared = await openMemory({ store, ontology: homes('one') });
    expect(await objects(declared)).toEqual(['Brest']);
    await expect(declared.predicates.set({ name: 'anchors_in', cardinality: 'many' })).rejects.toMatchObject({
      code: 'declared-predicate',
    });
    await expect(declared.predicates.set({ name: 'lies_in', aliases: ['rides_in'] })).rejects.toMatchObject({ code: 'declared-predicate' });
    await declared.predicates.set({ name: 'smells_of', cardinality: 'one' });
    expect((await declared.predicates.list()).find(({ name }) => name === 'smells_of')).toMatchObject({ cardinality: 'one' });
  });

  it('stays with a space that is opened without it', async () => {
    const { store } = await told(homes('one'));
    expect(await objects(await openMemory({ store }))).toEqual(['Brest']);
  });

  it('takes back an alias from a relation that ships', async () => {
    const store = await sqliteStore({ file: ':memory:' });
    onTestFinished(() => store.close());
    const before = await openMemory({ store });
    await before.assert({ subject: 'Nina', predicate: 'home', object: 'Cadiz', validAt: '2020' });
    expect(await before.facts({ about: 'Nina', predicate: 'lives_in' })).toHaveLength(1);
    const after = await openMemory({ store, ontology: { predicates: { home_port: { cardinality: 'one', aliases: ['home'] } } } });
    expect(await after.facts({ about: 'Nina', predicate: 'lives_in' })).toHaveLength(0);
    expect((await after.facts({ about: 'Nina', predicate: 'home_port' })).map(({ object }) => object)).toEqual(['Cadiz']);
  });
});
