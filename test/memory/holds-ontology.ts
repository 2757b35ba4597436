import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AttributesOf, type Memory, type OntologyInput, openMemory } from '../../src/index.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { StoreUnderTest } from '../adapters/stores.ts';

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

export const TITANIC = { subject: 'Titanic', subjectKind: 'Ship' } as const;

/** A memory of ships on a new, empty store. */
export async function fleetOn(store: StoreUnderTest, input: OntologyInput = ontology): Promise<Memory> {
  return openMemory({ store: await openedAt(store), ontology: input });
}

async function openedAt({ place }: StoreUnderTest): Promise<GraphStore> {
  const { open, remove } = await place();
  const store = await open();
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  return store;
}

/** What a store must do for a user's ontology: keep its definitions, its facts and the kinds of entities. */
export function holdsOntology(under: StoreUnderTest): void {
  const { name } = under;
  const opened = () => openedAt(under);
  const fleet = (input?: OntologyInput) => fleetOn(under, input);

  describe(`entity types: ${name}`, () => {
    it('show their attributes as of a time, as the schemas give them out', async () => {
      const memory = await fleet();
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
      const memory = await fleet();
      await memory.assertAll([
        { ...TITANIC, predicate: 'flag', object: 'Britain' },
        { subject: 'Titanic', predicate: 'likes', object: 'ice' },
      ]);
      expect(await memory.entity('Titanic')).toMatchObject({ kind: 'Ship', attributes: { flag: 'Britain' } });
    });

    it('take back an attribute with its episode', async () => {
      const memory = await fleet();
      await memory.assert({ ...TITANIC, predicate: 'flag', object: 'Britain', validAt: '1911' });
      const wrong = await memory.assert({ ...TITANIC, predicate: 'flag', object: 'Panama', validAt: '1912' });
      expect((await memory.entity('Titanic'))?.attributes).toEqual({ flag: 'Panama' });
      await memory.retract(wrong.episodeId);
      expect((await memory.entity('Titanic'))?.attributes).toEqual({ flag: 'Britain' });
    });

    it('hand attributes down to the kinds below them, and win over the usual kinds', async () => {
      const memory = await fleet();
      await memory.assert({ subject: 'Jahre Viking', subjectKind: 'thing', predicate: 'likes', object: 'deep water' });
      await memory.assert({ subject: 'Jahre Viking', subjectKind: 'tanker', predicate: 'tonnage', object: '260,941' });
      await memory.assert({ subject: 'Jahre Viking', predicate: 'hulls', object: '1' });
      expect(await memory.entity('Jahre Viking')).toMatchObject({ kind: 'Tanker', attributes: { tonnage: 260_941, hulls: 1 } });
    });
  });

  describe(`a declared ontology and what a space has: ${name}`, () => {
    const homes = (cardinality: 'one' | 'many'): OntologyInput => ({ predicates: { anchors_in: { cardinality, aliases: ['rides_in'] } } });
    const objects = async (memory: Memory) =>
      (await memory.asOf({ validAt: '2024-06-01' }).facts({ about: 'Nina', predicate: 'anchors_in' }))
        .map(({ object }) => object)
        .toSorted();

    async function told(ontologyOf?: OntologyInput) {
      const store = await opened();
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
      const memory = await fleet({ predicates: { works_at: { objects: ['organization'] }, ...homes('one').predicates } });
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
      await expect(declared.predicates.set({ name: 'lies_in', aliases: ['rides_in'] })).rejects.toMatchObject({
        code: 'declared-predicate',
      });
      await declared.predicates.set({ name: 'smells_of', cardinality: 'one' });
      expect((await declared.predicates.list()).find(({ name }) => name === 'smells_of')).toMatchObject({ cardinality: 'one' });
    });

    it('stays with a space that is opened without it', async () => {
      const { store } = await told(homes('one'));
      expect(await objects(await openMemory({ store }))).toEqual(['Brest']);
    });

    it('takes back an alias from a relation that ships', async () => {
      const store = await opened();
      const before = await openMemory({ store });
      await before.assert({ subject: 'Nina', predicate: 'home', object: 'Cadiz', validAt: '2020' });
      expect(await before.facts({ about: 'Nina', predicate: 'lives_in' })).toHaveLength(1);
      const after = await openMemory({ store, ontology: { predicates: { home_port: { cardinality: 'one', aliases: ['home'] } } } });
      expect(await after.facts({ about: 'Nina', predicate: 'lives_in' })).toHaveLength(0);
      expect((await after.facts({ about: 'Nina', predicate: 'home_port' })).map(({ object }) => object)).toEqual(['Cadiz']);
    });
  });
}
