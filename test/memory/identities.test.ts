import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type Memory, openMemory } from '../../src/index.ts';

async function open(): Promise<Memory> {
  let now = Date.UTC(2025, 0, 1);
  return openMemory({ store: inMemoryStore(), clock: { now: () => (now += 3_600_000) } });
}

async function sentences(memory: Memory): Promise<readonly string[]> {
  return (await memory.facts({ during: 'ever' })).map(({ sentence, invalidAt }) => `${sentence}${invalidAt ? ' (closed)' : ''}`).toSorted();
}

describe('who is who', () => {
  it('merging two names joins their facts, so that they compete', async () => {
    const memory = await open();
    await memory.assert({ subject: 'Project Comet', predicate: 'deadline', object: 'July', validAt: '2024-06-01' });
    await memory.assert({ subject: 'Comet', predicate: 'deadline', object: 'August', validAt: '2024-07-01' });
    await memory.assert({ subject: 'Ann', predicate: 'works_on', object: 'Comet', validAt: '2024-01-01' });
    await memory.identities.merge('Comet', 'Project Comet');
    expect(await sentences(memory)).toEqual([
      'Ann works on Project Comet',
      'Project Comet has the deadline August',
      'Project Comet has the deadline July (closed)',
    ]);
    expect(await memory.entity('comet')).toMatchObject({ name: 'Project Comet', aliases: ['comet'] });
    expect((await memory.facts({ about: 'Comet', predicate: 'deadline' })).map(({ object }) => object)).toEqual(['August']);
  });

  it('splitting, or retracting the merge, gives exactly what there was before', async () => {
    const memory = await open();
    await memory.assert({ subject: 'Alex', predicate: 'works_at', object: 'Acme', validAt: '2020' });
    await memory.assert({ subject: 'Alexander', predicate: 'works_at', object: 'Globex', validAt: '2021' });
    const before = await sentences(memory);
    const merged = await memory.identities.merge('Alex', 'Alexander');
    expect(await sentences(memory)).toEqual(['Alexander works at Acme (closed)', 'Alexander works at Globex']);
    const split = await memory.identities.split('Alex', 'Alexander');
    expect(await sentences(memory)).toEqual(before);
    await memory.retract(split.episodeId);
    expect(await sentences(memory)).toEqual(['Alexander works at Acme (closed)', 'Alexander works at Globex']);
    await memory.retract(merged.episodeId);
    expect(await sentences(memory)).toEqual(before);
  });

  it('a split keeps two names apart that a third one had joined, in any order, and gives them back when it is retracted', async () => {
    const steps: Readonly<Record<string, (memory: Memory) => Promise<unknown>>> = {
      likes: (memory) => memory.assert({ subject: 'Bob', predicate: 'likes', object: 'tea', validAt: '2020' }, { id: 'b' }),
      others: (memory) => memory.assert({ subject: 'Rob', predicate: 'likes', object: 'rum', validAt: '2020' }, { id: 'r' }),
      first: (memory) => memory.identities.merge('Bob', 'Robert', { id: 'm1', occurredAt: '2024-01-01' }),
      second: (memory) => memory.identities.merge('Rob', 'Robert', { id: 'm2', occurredAt: '2024-01-02' }),
      split: (memory) => memory.identities.split('Bob', 'Rob', { id: 's', occurredAt: '2024-01-03' }),
    };
    for (const order of ['likes others first second split', 'split second first others likes', 'second likes split others first']) {
      const memory = await open();
      for (const step of order.split(' ')) await steps[step]?.(memory);
      expect(await sentences(memory)).toEqual(['Rob likes rum', 'Robert likes tea']);
      await memory.retract('s');
      expect(await sentences(memory)).toEqual(['Robert likes rum', 'Robert likes tea']);
    }
  });

  it.each([
    ['', 'Ann'],
    ['Ann', ' '],
    ['*', 'Ann'],
    ['Ann', '"*"'],
  ])('%j and %j are no two names: refused, and nothing is written', async (name, other) => {
    const memory = await open();
    await expect(memory.identities.merge(name, other)).rejects.toMatchObject({ code: 'bad-statement', category: 'incorrect' });
    await expect(memory.identities.split(name, other)).rejects.toMatchObject({ code: 'bad-statement', category: 'incorrect' });
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 0, failed: 0 });
  });

  it('the mark of a split is no kind of entity', async () => {
    const memory = await open();
    const said = { subject: 'Ann', predicate: 'likes', object: 'tea', subjectKind: 'apart' };
    await expect(memory.assert(said)).rejects.toMatchObject({ code: 'bad-statement' });
  });

  it('an older view knows nothing of a later merge', async () => {
    const memory = await open();
    await memory.assert({ subject: 'Comet', predicate: 'deadline', object: 'August', validAt: '2024-07-01' });
    const knownAt = (await memory.facts({ about: 'Comet' }))[0]?.recordedAt as Date;
    await memory.identities.merge('Comet', 'Project Comet');
    expect((await memory.asOf({ knownAt }).facts({ about: 'Comet' })).map(({ subject }) => subject)).toEqual(['Comet']);
    expect(await memory.asOf({ knownAt }).entity('Project Comet')).toBeNull();
  });
});
