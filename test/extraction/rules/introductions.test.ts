import { describe, expect, it, onTestFinished } from 'vitest';
import { inMemoryStore } from '../../../src/adapters/in-memory/in-memory-store.ts';
import { openMemory } from '../../../src/index.ts';

type Line = readonly [speaker: string, text: string];

/** Who there is after a conversation, each with the other names, and what is known. */
async function told(...lines: readonly Line[]) {
  const memory = await openMemory({ store: inMemoryStore() });
  onTestFinished(() => memory.close());
  for (const [minute, [speaker, text]] of lines.entries()) {
    const occurredAt = new Date(Date.UTC(2024, 2, 4, 9, minute));
    await memory.ingest({ text, speaker, thread: 'team', occurredAt }, { wait: true });
  }
  const names = Object.fromEntries((await memory.entities()).map(({ name, aliases }) => [name, aliases]));
  return { names, facts: (await memory.facts({ during: 'ever' })).map(({ sentence }) => sentence).toSorted() };
}

describe('a speaker who gives a name', () => {
  it.each<[Line, Record<string, readonly string[]>]>([
    [['user', "Hi, I'm Alice."], { Alice: ['user'] }],
    [['user', 'My name is Priya and I live in Pune.'], { Priya: ['user'], Pune: [] }],
    [['dragon42', 'Hi all, this is Tomasz from Acme.'], { Tomasz: ['dragon42'] }],
    [['me', 'Hi Nora, Omar here.'], { Omar: ['me'] }],
    [['Nora', 'This is Nora Whitfield.'], { Nora: ['nora whitfield'] }],
    [['Alex', "I'm Alexandra."], { Alex: ['alexandra'] }],
    [['Bob', 'My name is Robert.'], { Bob: ['robert'] }],
    [['Alexandra', 'Call me Alex.'], { Alexandra: ['alex'] }],
  ])('%j goes by both', async (line, names) => {
    expect((await told(line)).names).toEqual(names);
  });

  it.each<Line>([
    ['Omar', "I'm Catholic."],
    ['user', "I'm Done."],
    ['Omar', "I'm Home."],
    ['Omar', 'Good coffee here.'],
    ['user', 'Same here.'],
    ['Omar', 'This is Sparta!'],
    ['user', 'This is Bad.'],
    ['Omar', 'Hi Nora, Omar here.'],
    ['Omar', 'Hi, Clara from Acme here.'],
    ['user', 'Call me tomorrow.'],
    ['Omar', 'Call me Monday.'],
  ])('%s: %s says nothing of the kind', async (...line) => {
    expect((await told(line)).names).toEqual({});
  });

  it('is not taken for what one is, nor for another', async () => {
    expect((await told(['Ann', "I'm Irish."], ['Ben', "I'm Irish."])).facts).toEqual([
      'Ann has the nationality Irish',
      'Ben has the nationality Irish',
    ]);
    expect((await told(['user', "I'm Vegan now."])).facts).toEqual(['user has the diet vegan']);
    const { facts, names } = await told(['Omar', 'This is Clara, my sister. She works at Acme.']);
    expect(facts).toEqual(['Clara is a sibling of Omar', 'Clara works at Acme']);
    expect(names).toEqual({ Acme: [], Clara: [], Omar: [] });
  });

  it('does not join people who say the same', async () => {
    const { facts, names } = await told(
      ['Ann', 'Same here.'],
      ['Ben', 'Same here.'],
      ['Ben', 'I work at Acme.'],
      ['Ann', 'I live in Oslo.'],
    );
    expect(facts).toEqual(['Ann lives in Oslo', 'Ben works at Acme']);
    expect(names).toEqual({ Acme: [], Ann: [], Ben: [], Oslo: [] });
  });
});
