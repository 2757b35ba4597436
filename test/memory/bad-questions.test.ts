import { describe, expect, it } from 'vitest';
import { hashEmbedding, type Memory, type MemoryView, openMemory } from '../../src/index.ts';

/** What a caller without a type checker may hand in. */
const any = <T>(value: unknown): T => value as T;

async function told(): Promise<Memory> {
  const memory = await openMemory();
  await memory.assert({ subject: 'Ann', predicate: 'works_at', object: 'Acme', validAt: '2020' });
  await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'tea', validAt: '2020' });
  return memory;
}

const questions: readonly [string, string, (memory: Memory) => unknown][] = [
  ...[-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, any<number>('5')].flatMap(
    (count): readonly [string, string, (memory: MemoryView & Memory) => unknown][] => [
      [`facts limit ${count}`, 'bad-count', (memory) => memory.facts({ limit: count })],
      [`search limit ${count}`, 'bad-count', (memory) => memory.search('Ann', { limit: count })],
      [`search hops ${count}`, 'bad-count', (memory) => memory.search('Ann', { hops: count })],
      [`entities limit ${count}`, 'bad-count', (memory) => memory.entities({ limit: count })],
      [`episodes limit ${count}`, 'bad-count', (memory) => memory.episodes({ limit: count })],
      [`subgraph limit ${count}`, 'bad-count', (memory) => memory.subgraph({ limit: count })],
      [`subgraph hops ${count}`, 'bad-count', (memory) => memory.subgraph({ around: 'Ann', hops: count })],
      [`neighbours hops ${count}`, 'bad-count', (memory) => memory.neighbours('Ann', { hops: count })],
      [`path hops ${count}`, 'bad-count', (memory) => memory.path('Ann', 'Acme', { hops: count })],
      [`context tokens ${count}`, 'bad-count', (memory) => memory.context({ query: 'Ann', maxTokens: count })],
      [`context turns ${count}`, 'bad-count', (memory) => memory.context({ thread: 'main', recentTurns: count })],
    ],
  ),
  ['no hops', 'bad-count', (memory) => memory.neighbours('Ann', { hops: 0 })],
  ['more hops than a walk has', 'bad-count', (memory) => memory.path('Ann', 'Acme', { hops: 7 })],
  ['milliseconds for an instant', 'bad-instant', (memory) => memory.asOf({ validAt: any(1_700_000_000_000) })],
  ['no instant', 'bad-instant', (memory) => memory.asOf({ knownAt: any(null) })],
  ['the end of time', 'bad-instant', (memory) => memory.asOf({ validAt: new Date(8.64e15) })],
  ['the beginning of time', 'bad-instant', (memory) => memory.asOf({ validAt: '-271821-04-20' })],
  ['an end that only means open', 'bad-instant', (memory) => memory.assert(fact({ invalidAt: '+275760' }))],
  ['a year whose end is no date', 'bad-instant', (memory) => memory.assert(fact({ validAt: '+275760' }))],
  ['a name that is no text', 'not-a-text', (memory) => memory.facts({ about: any(5) })],
  ['no name', 'not-a-text', (memory) => memory.entity(any(undefined))],
  ['no question', 'not-a-text', (memory) => memory.search(any(null))],
  ['an id that is not there', 'not-a-text', (memory) => memory.retract(any(undefined))],
  ['no fact id', 'not-a-text', (memory) => memory.explain(any(undefined))],
  ['a kind that there is not', 'unknown-word', (memory) => memory.search('Ann', { kinds: [any('cats')] })],
  ['a standing that there is not', 'unknown-word', (memory) => memory.facts({ standings: [any('true')] })],
  ['a period in a word', 'bad-period', (memory) => memory.facts({ during: any('always') })],
  ['a period that ends first', 'bad-period', (memory) => memory.facts({ during: { from: '2024', to: '2023' } })],
  ['a cardinality that there is not', 'unknown-word', (memory) => memory.predicates.set({ name: 'mentor', cardinality: any('two') })],
  ['a space that is a number', 'bad-space', (memory) => memory.in(any(5))],
  ['nobody to work', 'bad-count', () => openMemory({ concurrency: 0 })],
  ['a store without a name', 'bad-store', () => openMemory({ store: '' })],
  ['an address for a path', 'bad-store', () => openMemory({ store: 'bolt://neo4j:hunter2@localhost:7687' })],
  ['a lease of no length', 'bad-count', () => openMemory({ leaseMs: Number.NaN })],
];

function fact(rest: { readonly validAt?: string; readonly invalidAt?: string }) {
  return { subject: 'Ann', predicate: 'lives_in', object: 'Rome', ...rest };
}

describe('a question that cannot be asked is refused with a typed error, in the same way by every store', () => {
  it.each(questions)('%s', async (_, code, ask) => {
    const memory = await told();
    const error = await Promise.resolve()
      .then(() => ask(memory))
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    expect(error).toMatchObject({ code, category: 'incorrect' });
    await memory.close();
  });

  it('an address is not repeated, as it may hold a password', async () => {
    await expect(openMemory({ store: 'bolt://neo4j:hunter2@localhost:7687' })).rejects.not.toThrow('hunter2');
  });

  it('a limit far beyond what there is finds what there is, also by meaning', async () => {
    const memory = await openMemory({ embedding: hashEmbedding({ dimension: 64 }) });
    await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'gardening' });
    expect(await memory.search('gardner', { limit: 1_000_000_000 })).toHaveLength(1);
    await memory.close();
  });

  it('nothing, at most none of it, is an answer', async () => {
    const memory = await told();
    expect(await memory.facts({ limit: 0 })).toEqual([]);
    expect(await memory.search('', { limit: 0 })).toEqual([]);
    expect(await memory.context({ query: 'Ann', maxTokens: 0 })).toBe('');
    expect(memory.asOf().point()).toEqual({ validAt: expect.any(String), knownAt: null });
    await memory.close();
  });
});
