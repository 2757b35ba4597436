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

  it('an older view knows nothing of a later merge', async () => {
    const memory = await open();
    await memory.assert({ subject: 'Comet', predicate: 'deadline', object: 'August', validAt: '2024-07-01' });
    const knownAt = (await memory.facts({ about: 'Comet' }))[0]?.recordedAt as Date;
    await memory.identities.merge('Comet', 'Project Comet');
    expect((await memory.asOf({ knownAt }).facts({ about: 'Comet' })).map(({ subject }) => subject)).toEqual(['Comet']);
    expect(await memory.asOf({ knownAt }).entity('Project Comet')).toBeNull();
  });
});
