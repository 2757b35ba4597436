import { describe, expect, it } from 'vitest';
import { AsofError, type Extractor, openMemory, type ReadClaim } from '../../src/index.ts';
import { sqliteStore } from '../../src/sqlite.ts';

type Said = Pick<ReadClaim, 'quote' | 'object'> & Partial<ReadClaim>;

/** Finds for each message what it is told to find. */
function reader(id: string, found: Readonly<Record<string, readonly Said[] | AsofError>>): Extractor {
  return {
    id,
    wants: { earlierTurns: 0, facts: 0 },
    read: async ({ episode }) => {
      const said = found[episode.id] ?? [];
      if (said instanceof AsofError) throw said;
      const claims = said.map((claim): ReadClaim => ({ subject: 'Ann', predicate: 'likes', says: 'holds', trust: 'stated', ...claim }));
      return { entities: [], claims, rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 10, completionTokens: 1 } };
    },
  };
}

/** Two messages, read by a first reader, in a memory that a second one has open. */
async function reread(first: Parameters<typeof reader>[1], second: Parameters<typeof reader>[1]) {
  const store = sqliteStore({ file: ':memory:' });
  const before = await openMemory({ store, extractor: reader('first@1', first) });
  await before.ingest({ id: 'a', text: 'I like tea.', occurredAt: '2024-01-01T00:00:00Z' }, { wait: true });
  await before.ingest({ id: 'b', text: 'And jazz, a lot of it.', occurredAt: '2024-01-02T00:00:00Z' }, { wait: true });
  const memory = await openMemory({ store, extractor: reader('second@1', second) });
  return { memory, likes: async () => (await memory.facts({ about: 'Ann' })).map(({ object }) => object).toSorted() };
}

const TEA = { quote: 'like tea', object: 'tea' };
const JAZZ = { quote: 'jazz', object: 'jazz' };

describe('reading messages again', () => {
  it('shows no fact that other words tell alike, and the others', async () => {
    const { memory } = await reread(
      { a: [TEA], b: [JAZZ] },
      { a: [{ ...TEA, quote: 'I like tea' }], b: [{ ...JAZZ, object: 'old jazz' }] },
    );
    const changes = await Array.fromAsync(memory.reextract());
    expect(changes).toMatchObject([
      { episodeId: 'a', opened: [], closed: [], added: [{ quote: 'I like tea' }], dropped: [{ quote: 'like tea' }], written: true },
      { episodeId: 'b', opened: [{ objectName: 'old jazz' }], closed: [{ fact: { objectName: 'jazz' } }], written: true },
    ]);
  });

  it('leaves with each fact who read it last; an older view is silent about that', async () => {
    const { memory } = await reread({ a: [TEA], b: [JAZZ] }, { a: [TEA], b: [JAZZ] });
    const readers = async (view: Pick<typeof memory, 'facts' | 'explain'>) => {
      const facts = await view.facts({ about: 'Ann' });
      return Promise.all(facts.map(async ({ id }) => (await view.explain(id)).claims.map(({ episode }) => episode?.readBy)));
    };
    const then = new Date();
    expect(await readers(memory)).toEqual([['first@1'], ['first@1']]);
    await Array.fromAsync(memory.reextract({ episodeIds: ['b'] }));
    expect((await readers(memory)).flat().toSorted()).toEqual(['first@1', 'second@1']);
    expect((await readers(memory.asOf({ knownAt: then }))).flat()).toEqual([null, null]);
    const [found] = await memory.search('jazz');
    expect(found?.kind === 'facts' && found.claims[0]?.episode?.readBy).toBe('second@1');
  });

  it('asks before it writes, and leaves what is not approved as it was, to be read another time', async () => {
    const { memory, likes } = await reread({ a: [TEA], b: [JAZZ] }, { a: [], b: [{ ...JAZZ, object: 'old jazz' }] });
    const shown: unknown[] = [];
    const approve = async ({ episodeId }: { readonly episodeId: string }) => {
      shown.push([episodeId, await likes()]);
      return episodeId === 'b';
    };
    expect(await Array.fromAsync(memory.reextract({ approve }))).toMatchObject([
      { episodeId: 'a', written: false, closed: [{}] },
      { episodeId: 'b', written: true },
    ]);
    expect(shown).toEqual([
      ['a', ['jazz', 'tea']],
      ['b', ['jazz', 'tea']],
    ]);
    expect(await likes()).toEqual(['old jazz', 'tea']);
    expect((await memory.episodes()).map(({ readBy }) => readBy)).toEqual(['first@1', 'second@1']);
  });

  it('goes on behind a message that gets no usable answer, and stops where the endpoint is out of reach', async () => {
    const useless = new AsofError('unreadable-answer', 'fault', 'No JSON.');
    const { memory, likes } = await reread({ a: [TEA], b: [JAZZ] }, { a: useless, b: [] });
    expect(await Array.fromAsync(memory.reextract())).toMatchObject([
      { episodeId: 'a', failure: 'No JSON.', written: false },
      { episodeId: 'b', failure: null, written: true },
    ]);
    expect(await likes()).toEqual(['tea']);
    const down = await reread({ a: [TEA] }, { a: new AsofError('model-unavailable', 'unavailable', 'No answer.') });
    await expect(Array.fromAsync(down.memory.reextract())).rejects.toThrow('No answer.');
  });
});
