import { describe, expect, it } from 'vitest';
import { expectMemory } from '../../src/testing.ts';

const messages = [
  { speaker: 'Ann', occurredAt: '2024-05-14T09:00:00Z', text: 'I live in Rome.' },
  { speaker: 'Ann', occurredAt: '2025-02-01T09:00:00Z', text: 'I moved to Oslo.' },
];

describe('expectMemory', () => {
  it('passes where the memory holds what is expected, now and then', async () => {
    const memory = expectMemory({ messages });
    await memory.toHold({ about: 'Ann', predicate: 'lives_in', object: 'oslo' });
    await memory.toHold({ about: 'Ann', predicate: 'lives_in', object: 'Rome', at: '2024-12-24' });
    await memory.toHold({ about: 'Ann', predicate: 'lives_in', object: 'Rome', at: '2026-01-01', knownAt: '2024-12-24' });
    await memory.notToHold({ about: 'Ann', predicate: 'lives_in', object: 'Rome' });
  });

  it('says what the memory holds instead, with the timeline', async () => {
    await expect(
      expectMemory({ messages }).toHold({ about: 'Ann', predicate: 'lives_in', object: 'Paris', at: '2025-06-01' }),
    ).rejects.toThrow(
      /to hold: Ann lives_in Paris at 2025-06-01\. It holds: Ann lives in Oslo\.\nEverything about Ann:[\s\S]*2025-02-01 09:00\) Ann lives_in Rome/,
    );
    await expect(expectMemory({ messages }).notToHold({ about: 'Ann', predicate: 'lives_in' })).rejects.toThrow(
      /not to hold: Ann lives_in something/,
    );
  });

  it('tells of messages that could not be read', async () => {
    const extractor = { id: 'broken@1', wants: { earlierTurns: 0, facts: 0 }, read: () => Promise.reject(new Error('no words for it')) };
    await expect(expectMemory({ messages, extractor }).toHold({ about: 'Ann', predicate: 'lives_in' })).rejects.toThrow(
      /"I live in Rome\." could not be read: no words for it/,
    );
  });
});
