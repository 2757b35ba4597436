import { expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type Memory, openMemory } from '../../src/index.ts';

async function told(...facts: readonly (readonly [subject: string, predicate: string, object: string])[]): Promise<Memory> {
  let now = Date.UTC(2025, 0, 1);
  const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => (now += 1000) } });
  for (const [subject, predicate, object] of facts) await memory.assert({ subject, predicate, object, validAt: '2020' });
  return memory;
}

it('walks follow a relation by any of its names', async () => {
  const memory = await told(
    ['Ann', 'works_at', 'Acme'],
    ['Ann', 'likes', 'tea'],
    ['Bob', 'works_at', 'Acme'],
    ['Bob', 'reports_to', 'Ann'],
  );
  const near = async (...predicates: string[]) => (await memory.neighbours('Ann', { predicates })).map(({ entity }) => entity.name);
  expect(await near('employed by')).toEqual(['Acme']);
  expect(await near('manages')).toEqual(['Bob']);
  expect((await memory.path('Ann', 'Bob', { predicates: ['employed_by'] }))?.entities.map(({ name }) => name)).toEqual([
    'Ann',
    'Acme',
    'Bob',
  ]);
  const { edges } = await memory.subgraph({ around: 'Ann', hops: 1, predicates: ['employer'] });
  expect(edges.map(({ fact }) => fact.sentence)).toEqual(['Ann works at Acme']);
});

it('what was believed of a relation is found by its own name also after that became a name of another', async () => {
  const memory = await told(['Ann', 'toils_at', 'Acme']);
  const [{ recordedAt: knownAt } = { recordedAt: new Date() }] = await memory.facts();
  const then = memory.asOf({ knownAt });
  const answers = async () => [
    await then.facts({ about: 'Ann', predicate: 'toils_at' }),
    await then.state('Ann', 'toils_at'),
    await then.timeline('Ann', { predicate: 'toils_at' }),
    (await then.neighbours('Ann', { predicates: ['toils_at'] })).length,
  ];
  const before = await answers();
  expect(await then.facts({ predicate: 'works_at' })).toEqual([]);
  await memory.predicates.set({ name: 'works_at', aliases: ['toils_at'] });
  expect(await answers()).toEqual(before);
  expect(await then.facts({ predicate: 'works_at' })).toEqual([]);
  expect((await memory.facts({ about: 'Ann', predicate: 'toils_at' })).map(({ predicate }) => predicate)).toEqual(['works_at']);
});

it('a name that a relation was given later does not ask about it as it was known before', async () => {
  const memory = await told(['Ann', 'works_at', 'Acme'], ['Ann', 'reports_to', 'Bob']);
  const then = memory.asOf({ knownAt: (await memory.facts()).at(-1)?.recordedAt ?? new Date(0) });
  await memory.predicates.set({ name: 'works_at', aliases: ['toils_at'] }, { name: 'reports_to', inverses: ['bosses'] });
  const asked = async (view: Pick<Memory, 'facts' | 'neighbours'>) => [
    (await view.facts({ about: 'Ann', predicate: 'toils_at' })).map(({ object }) => object),
    (await view.facts({ about: 'Bob', predicate: 'bosses' })).map(({ object }) => object),
    (await view.neighbours('Ann', { predicates: ['toils_at'] })).length,
  ];
  expect(await asked(memory)).toEqual([['Acme'], ['Ann'], 1]);
  expect(await asked(then)).toEqual([[], [], 0]);
});
