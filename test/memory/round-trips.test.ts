import { afterEach, describe, expect, it } from 'vitest';
import { countingStore } from '../../bench/counting-store.ts';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type Extractor, hashEmbedding, type Memory, openMemory, type ReadEntity } from '../../src/index.ts';

const opened: Memory[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});

/** Reads "Ann likes chess", and names of the kinds that it is told. */
function reader(entities: readonly ReadEntity[]): Extractor {
  return {
    id: 'kinds@1',
    wants: { earlierTurns: 4, facts: 10 },
    read: async ({ episode }) => {
      const [quote, subject, predicate, object] = /(\w+) (likes|manages) (\w+)/.exec(episode.text) ?? [];
      const claims =
        quote && subject && predicate && object ? [{ quote, subject, predicate, object, says: 'holds', trust: 'stated' } as const] : [];
      return { entities, claims, rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 1, completionTokens: 1 } };
    },
  };
}

async function openWith(entities: readonly ReadEntity[]) {
  const { store, calls } = countingStore(inMemoryStore());
  const memory = await openMemory({ store, extractor: reader(entities), embedding: hashEmbedding() });
  opened.push(memory);
  const tripsOf = async (work: () => Promise<unknown>) => {
    calls.length = 0;
    await work();
    return [...calls];
  };
  return { memory, tripsOf };
}

describe('a message takes at most eight calls of the store', () => {
  it('where it names nobody who is known', async () => {
    const { memory, tripsOf } = await openWith([{ name: 'Ann', kind: 'person' }]);
    expect((await tripsOf(() => memory.ingest({ text: 'Ann likes chess' }, { wait: true }))).length).toBeLessThanOrEqual(8);
  });

  it.each(['person', 'organization', 'place'] as const)(
    'where a known name turns out to be a %s, and nothing hangs on that',
    async (kind) => {
      const { memory, tripsOf } = await openWith([{ name: 'Ann', kind }]);
      await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
      const trips = await tripsOf(() => memory.ingest({ text: 'Ann likes chess' }, { wait: true }));
      expect(trips.length, trips.join(', ')).toBeLessThanOrEqual(8);
      expect((await memory.entity('Ann'))?.kind).toBe(kind);
    },
  );
});

describe('a known name that turns out to be a person', () => {
  it('turns round what was said of it under a predicate that minds, and leaves the rest', async () => {
    const { memory } = await openWith([{ name: 'Zoe', kind: 'person' }]);
    await memory.assertAll([
      { subject: 'Ann', predicate: 'manages', object: 'Zoe' },
      { subject: 'Ann', predicate: 'manages', object: 'Apollo' },
      { subject: 'Zoe', predicate: 'likes', object: 'tea' },
    ]);
    const sentences = async () =>
      (await memory.facts()).map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`).toSorted();
    expect(await sentences()).toEqual(['Ann manages Apollo', 'Ann manages Zoe', 'Zoe likes tea']);
    await memory.ingest({ id: 'm', text: 'Zoe likes chess' }, { wait: true });
    expect(await sentences()).toEqual(['Ann manages Apollo', 'Zoe likes chess', 'Zoe likes tea', 'Zoe reports_to Ann']);
    await memory.retract('m');
    expect(await sentences()).toEqual(['Ann manages Apollo', 'Ann manages Zoe', 'Zoe likes tea']);
  });
});
