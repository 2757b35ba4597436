import { describe, expect, it } from 'vitest';
import { type Extractor, openMemory, type ReadClaim } from '../../src/index.ts';

/** Reads "Ann mood happy one": subject, predicate, object, and the cardinality it proposes. */
const WORD_BY_WORD: Extractor = {
  id: 'words@1',
  wants: { earlierTurns: 0, facts: 0 },
  read: async ({ episode: { text } }) => {
    const [subject = '', predicate = '', object = '', cardinality] = text.split(' ');
    const claim: ReadClaim = {
      quote: text,
      subject,
      predicate,
      object,
      says: 'holds',
      trust: 'stated',
      ...(cardinality === 'one' ? { cardinality } : {}),
    };
    return { entities: [], claims: [claim], rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 0, completionTokens: 0 } };
  },
};

const MARCH = ['2024-03-01', '2024-03-02', '2024-03-03'] as const;

async function told(...texts: readonly (readonly [string, string])[]) {
  const memory = await openMemory({ extractor: WORD_BY_WORD });
  for (const [occurredAt, text] of texts) await memory.ingest({ text, occurredAt }, { wait: true });
  const objects = async () =>
    (await memory.asOf({ validAt: '2024-04-01' }).facts({ about: 'Ann', predicate: 'mood' })).map(({ object }) => object);
  const learned = async () => (await memory.predicates.list()).filter(({ source }) => source === 'learned');
  return { memory, objects, learned };
}

describe('a predicate that nobody has defined', () => {
  it('stays many when one message proposes one', async () => {
    const { objects, learned } = await told([MARCH[0], 'Ann mood happy'], [MARCH[1], 'Ann mood sad one']);
    expect((await objects()).toSorted()).toEqual(['happy', 'sad']);
    expect(await learned()).toMatchObject([{ name: 'mood', cardinality: 'many' }]);
  });

  it('holds one value once two messages propose it, and facts said before follow', async () => {
    const { objects, learned } = await told([MARCH[0], 'Ann mood happy'], [MARCH[1], 'Ann mood sad one'], [MARCH[2], 'Ann mood calm one']);
    expect(await objects()).toEqual(['calm']);
    expect(await learned()).toMatchObject([{ name: 'mood', cardinality: 'one' }]);
  });

  it('is learned alike in any order of arrival', async () => {
    const { objects } = await told([MARCH[2], 'Ann mood calm one'], [MARCH[1], 'Ann mood sad one'], [MARCH[0], 'Ann mood happy']);
    expect(await objects()).toEqual(['calm']);
  });

  it('is counted once for a message that is handed in twice', async () => {
    const { objects } = await told([MARCH[0], 'Ann mood happy'], [MARCH[1], 'Ann mood sad one'], [MARCH[1], 'Ann mood sad one']);
    expect((await objects()).toSorted()).toEqual(['happy', 'sad']);
  });

  it('can be corrected, and its facts are computed again', async () => {
    const { memory, objects, learned } = await told([MARCH[0], 'Ann mood sad one'], [MARCH[1], 'Ann mood calm one']);
    expect(await objects()).toEqual(['calm']);
    await memory.predicates.set({ name: 'mood', cardinality: 'many' });
    expect((await objects()).toSorted()).toEqual(['calm', 'sad']);
    expect(await learned()).toEqual([]);
    await memory.ingest({ text: 'Ann mood odd one', occurredAt: MARCH[2] }, { wait: true });
    expect(await objects()).toHaveLength(3);
  });

  it('is left to the default ontology where that has it', async () => {
    const { learned } = await told([MARCH[0], 'Ann likes chess one'], [MARCH[1], 'Ann likes go one']);
    expect(await learned()).toEqual([]);
  });
});

describe('a definition that contradicts others', () => {
  it.each([
    ['alias-clash', [{ name: 'adores', aliases: ['likes'] }]],
    [
      'alias-clash',
      [
        { name: 'adores', aliases: ['is_into'] },
        { name: 'fancies', aliases: ['is_into'] },
      ],
    ],
    ['inverse-clash', [{ name: 'mentors', inverses: ['mentors'] }]],
    [
      'cyclic-implies',
      [
        { name: 'rides', implies: ['drives_off'] },
        { name: 'drives_off', implies: ['rides'] },
      ],
    ],
    ['unknown-predicate', [{ name: 'rides', implies: ['moovs'] }]],
    [
      'bad-group',
      [
        { name: 'courts', cardinality: 'many', group: 'partner' },
        { name: 'dates', cardinality: 'one', group: 'partner' },
      ],
    ],
  ] as const)('is refused: %s', async (code, definitions) => {
    const memory = await openMemory();
    await expect(memory.predicates.set(...definitions)).rejects.toMatchObject({ code, category: 'incorrect' });
    expect((await memory.predicates.list()).filter(({ source }) => source === 'user')).toEqual([]);
  });

  it('may take over the name of what was learned, and is refused where an earlier one has it', async () => {
    const { memory } = await told([MARCH[0], 'Ann mood sad many']);
    await memory.predicates.set({ name: 'feels', aliases: ['mood'] });
    expect((await memory.facts({ predicate: 'feels' })).map(({ object }) => object)).toEqual(['sad']);
    await expect(memory.predicates.set({ name: 'humour', aliases: ['mood'] })).rejects.toMatchObject({ code: 'alias-clash' });
  });
});
