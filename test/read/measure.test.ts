import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type Memory, openMemory } from '../../src/index.ts';

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

async function life(): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => Date.UTC(2025, 0, 1) } });
  await memory.assertAll([
    { subject: 'Ann', predicate: 'works_at', object: 'Acme', validAt: '2018', invalidAt: '2021' },
    { subject: 'Ann', predicate: 'works_at', object: 'Globex', validAt: '2021', invalidAt: '2023' },
    { subject: 'Ann', predicate: 'works_at', object: 'Acme', validAt: '2023' },
    { subject: 'Ann', predicate: 'lives_in', object: 'Berlin', validAt: '2010', invalidAt: '2012' },
    { subject: 'Ann', predicate: 'lives_in', object: 'Berlin', validAt: '2020' },
    { subject: 'Ann', predicate: 'works_at', object: 'Initech', validAt: '2026' },
    { subject: 'Bob', predicate: 'lives_in', object: 'Rome', validAt: null, invalidAt: '2015' },
    { subject: 'Bob', predicate: 'likes', object: 'tea', validAt: '2020', invalidAt: '2022' },
    { subject: 'Bob', predicate: 'likes', object: 'jazz', validAt: '2021', invalidAt: '2024' },
  ]);
  return memory;
}

describe('measuring facts', () => {
  it('how many jobs in 2020–2024', async () => {
    const measured = await (await life()).measure({ about: 'Ann', predicate: 'works_at', during: { from: '2020', to: '2025' } });
    expect(measured).toMatchObject({ count: 3, objects: ['Acme', 'Globex'], first: { object: 'Acme' }, last: { object: 'Acme' } });
    expect(measured.days).toBe(days('2020-01-01', '2025-01-01'));
  });

  it('how long in Berlin, in all, open ends up to the instant of the view', async () => {
    const memory = await life();
    const { count, days: total } = await memory.measure({ about: 'Ann', predicate: 'lives_in', object: 'Berlin' });
    expect(count).toBe(2);
    expect(total).toBe(days('2010-01-01', '2012-01-01') + days('2020-01-01', '2025-01-01'));
    expect((await memory.asOf({ validAt: '2011' }).measure({ about: 'Ann', predicate: 'lives_in', object: 'Berlin' })).days).toBe(365);
  });

  it('counts time once where facts overlap', async () => {
    expect((await (await life()).measure({ about: 'Bob', predicate: 'likes' })).days).toBe(days('2020-01-01', '2024-01-01'));
  });

  it('leaves out what has not begun at the instant of the view', async () => {
    const memory = await life();
    expect((await memory.measure({ about: 'Ann', predicate: 'works_at' })).objects).not.toContain('Initech');
    expect((await memory.asOf({ validAt: '2027' }).measure({ about: 'Ann', predicate: 'works_at' })).objects).toContain('Initech');
  });

  it('does not make up how long something with an unknown start lasted, but within a period it knows', async () => {
    const memory = await life();
    expect(await memory.measure({ about: 'Bob', predicate: 'lives_in' })).toMatchObject({ count: 1, totalMs: null, days: null });
    expect((await memory.measure({ about: 'Bob', predicate: 'lives_in', during: { from: '2014', to: '2018' } })).days).toBe(365);
  });

  it('measures nothing where there is nothing', async () => {
    expect(await (await life()).measure({ about: 'Zoe', predicate: 'works_at' })).toEqual({
      count: 0,
      objects: [],
      facts: [],
      first: null,
      last: null,
      totalMs: 0,
      days: 0,
    });
  });

  it('knows only what was known', async () => {
    expect((await (await life()).asOf({ knownAt: '2024' }).measure({ about: 'Ann', predicate: 'works_at' })).count).toBe(0);
  });
});

describe('relating facts', () => {
  it('tells for each pair how their periods lie', async () => {
    const memory = await life();
    const pairs = await memory.relate({ about: 'Ann', predicate: 'works_at', object: 'Globex' }, { about: 'Ann', predicate: 'lives_in' });
    expect(pairs.map(({ relation, overlapping }) => [relation, overlapping])).toEqual([
      ['after', false],
      ['during', true],
    ]);
  });

  it('does not relate a fact to itself', async () => {
    const jobs = { about: 'Ann', predicate: 'works_at' };
    const pairs = await (await life()).relate(jobs, jobs);
    expect(pairs.every(({ a, b }) => a.id !== b.id)).toBe(true);
    expect(pairs.map(({ relation }) => relation)).toContain('meets');
  });
});
