import { expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { openMemory } from '../../src/index.ts';

it('a turn is found by what was concluded from it, also where it shares no word with the question', async () => {
  const memory = await openMemory({ store: inMemoryStore() });
  await memory.ingest({ id: 'moved', speaker: 'Ann', text: 'I moved to Kiel in 2020.' }, { wait: true });
  await memory.ingest({ id: 'other', speaker: 'Bob', text: 'The weather is fine.' }, { wait: true });
  const found = (hops: number) => memory.search('Where does Ann live?', { kinds: ['episodes'], hops });
  expect(await found(0)).toEqual([]);
  expect(await found(2)).toMatchObject([{ kind: 'episodes', episode: { id: 'moved' }, parts: { graph: { rank: 1 } } }]);
});
