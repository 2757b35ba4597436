import { afterEach, describe, expect, it } from 'vitest';
import { type Memory, openMemory } from '../../src/index.ts';

const opened: Memory[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});

async function openWithFacts(): Promise<Memory> {
  const memory = await openMemory();
  opened.push(memory);
  await memory.assertAll([
    { subject: 'Ann', predicate: 'allergic_to', object: 'nuts' },
    { subject: 'Ann', predicate: 'likes', object: 'Bob' },
    { subject: 'Ann', predicate: 'lives_in', object: 'Oslo' },
    { subject: 'Bob', predicate: 'admires', object: 'Ann' },
    { subject: 'Bob', predicate: 'likes', object: 'Bob' },
  ]);
  return memory;
}

const sentences = async (memory: Memory, question: Parameters<Memory['facts']>[0]) =>
  (await memory.facts(question)).map(({ sentence }) => sentence);

describe('facts about two names without a relation', () => {
  it('are those that join them, whichever is the subject, in order of subject', async () => {
    const memory = await openWithFacts();
    const both = ['Ann likes Bob', 'Bob admires Ann'];
    expect(await sentences(memory, { about: 'Ann', object: 'Bob' })).toEqual(both);
    expect(await sentences(memory, { about: 'Bob', object: 'Ann' })).toEqual(both);
  });

  it('are counted by the limit, not what else is told of the two', async () => {
    const memory = await openWithFacts();
    expect(await sentences(memory, { about: 'Ann', object: 'Bob', limit: 1 })).toEqual(['Ann likes Bob']);
    expect(await sentences(memory, { about: 'Ann', object: 'Bob', limit: 2 })).toHaveLength(2);
  });

  it('are told once where both are one', async () => {
    expect(await sentences(await openWithFacts(), { about: 'Bob', object: 'Bob' })).toEqual(['Bob likes Bob']);
  });
});
