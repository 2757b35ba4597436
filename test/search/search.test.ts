import { describe, expect, it } from 'vitest';
import { hashEmbedding } from '../../src/adapters/hash-embedding/hash-embedding.ts';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { AsofError, type Memory, openMemory, type SearchResult } from '../../src/index.ts';
import { quietExtractor } from './quiet-extractor.ts';

const NOW = Date.UTC(2025, 5, 1);
const HOUR = 3_600_000;

async function opened({ embedded = true } = {}): Promise<Memory> {
  return openMemory({
    store: inMemoryStore(),
    clock: { now: () => NOW },
    extractor: quietExtractor,
    ...(embedded ? { embedding: hashEmbedding() } : {}),
  });
}

async function jobs(): Promise<Memory> {
  const memory = await opened();
  await memory.assertAll([
    { subject: 'Ann', predicate: 'works_at', object: 'Acme', validAt: '2020', invalidAt: '2022' },
    { subject: 'Ann', predicate: 'works_at', object: 'Globex', validAt: '2022' },
    { subject: 'Globex', predicate: 'located_in', object: 'Kiel', validAt: '2010' },
    { subject: 'Bob', predicate: 'likes', object: 'gardening', validAt: '2021' },
  ]);
  return memory;
}

async function talk(...turns: readonly (readonly [speaker: string, text: string, thread?: string])[]): Promise<Memory> {
  const memory = await opened();
  await memory.ingestAll(
    turns.map(([speaker, text, thread = 'main'], index) => ({
      id: `t${index}`,
      speaker,
      text,
      thread,
      occurredAt: new Date(NOW - (10 - index) * HOUR),
    })),
  );
  return memory;
}

const sentences = (found: readonly SearchResult[]) => found.flatMap((result) => (result.kind === 'facts' ? [result.fact.sentence] : []));
const turns = (found: readonly SearchResult[]) => found.flatMap((result) => (result.kind === 'episodes' ? [result.episode.id] : []));

describe('hybrid search', () => {
  it('finds by words, by spelling and along the graph, and says which', async () => {
    const memory = await jobs();
    const [byWords] = await memory.search('gardening');
    expect(byWords).toMatchObject({ kind: 'facts', fact: { object: 'gardening' }, parts: { text: { rank: 1 }, vector: { rank: 1 } } });
    const [bySpelling] = await memory.search('gardner');
    expect(bySpelling).toMatchObject({ fact: { object: 'gardening' } });
    expect(bySpelling?.parts.text).toBeUndefined();
    const alongTheGraph = (await memory.search('Ann')).find((result) => result.kind === 'facts' && result.fact.object === 'Kiel');
    expect(alongTheGraph).toMatchObject({ distance: 2, parts: { graph: { score: 2 } } });
  });

  it('shows the claims behind a fact with their episode', async () => {
    const [found] = await (await jobs()).search('gardening');
    expect(found?.kind === 'facts' && found.claims[0]).toMatchObject({
      subject: 'bob',
      predicate: 'likes',
      object: 'gardening',
      episode: { occurredAt: new Date(NOW) },
    });
  });

  it('answers as of the instant of the view', async () => {
    const memory = await jobs();
    expect(sentences(await memory.asOf({ validAt: '2021' }).search('Ann works', { hops: 0 }))).toContain('Ann works at Acme');
    expect(sentences(await memory.asOf({ validAt: '2021' }).search('Ann works'))).not.toContain('Ann works at Globex');
    expect(sentences(await memory.search('Ann works', { anyTime: true }))).toEqual(
      expect.arrayContaining(['Ann works at Acme', 'Ann works at Globex']),
    );
  });

  it('raises what is near an entity that is given, though the question does not name it', async () => {
    const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => NOW } });
    await memory.assertAll(
      ['Ann', 'Bob', 'Cem', 'Dan'].map((subject) => ({ subject, predicate: 'likes', object: `walnut cake of ${subject}'s aunt` })),
    );
    const first = async (...around: readonly string[]) => sentences(await memory.search('who likes walnut cake?', { around }))[0];
    expect(await first('Cem')).toBe("Cem likes walnut cake of Cem's aunt");
    expect(await first('bob')).toBe("Bob likes walnut cake of Bob's aunt");
    expect(await first('nobody')).toBe(await first());
  });

  it('tells by which facts the graph led to a fact, where that is asked', async () => {
    const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => NOW } });
    await memory.assertAll([
      { subject: 'Ann', predicate: 'works_at', object: 'Globex' },
      { subject: 'Ann', predicate: 'likes', object: 'tea' },
      { subject: 'Globex', predicate: 'owned_by', object: 'Initech' },
      { subject: 'Initech', predicate: 'led_by', object: 'Cleo' },
      { subject: 'Initech', predicate: 'led_by', object: 'Dora', validAt: '2019', invalidAt: '2020' },
      { subject: 'Zoe', predicate: 'likes', object: 'loud music' },
    ]);
    const paths = async (view: Pick<typeof memory, 'search'>, options: { readonly paths?: boolean }) =>
      new Map(
        (await view.search('Ann music', { hops: 3, ...options })).map((found) =>
          found.kind === 'facts' ? [found.fact.sentence, found.path?.map(({ sentence }) => sentence) ?? null] : ['', null],
        ),
      );
    const way = ['Ann works at Globex', 'Initech owns Globex'];
    expect([...(await paths(memory, { paths: true }))].toSorted()).toEqual([
      ['Ann likes tea', []],
      ['Ann works at Globex', []],
      ['Initech led by Cleo', way],
      ['Initech owns Globex', way.slice(0, 1)],
      ['Zoe likes loud music', null],
    ]);
    expect([...(await paths(memory, {})).values()].filter((path) => path !== null)).toEqual([]);
  });

  it('takes time words of the question for the time asked about where that is wished', async () => {
    const memory = await jobs();
    const asked = 'Where did Ann work in 2021?';
    expect(sentences(await memory.search(asked))).not.toContain('Ann works at Acme');
    const found = sentences(await memory.search(asked, { timeWords: true }));
    expect(found).toContain('Ann works at Acme');
    expect(found).not.toContain('Ann works at Globex');
  });

  it('leaves nothing out for time words that have several readings', async () => {
    const memory = await jobs();
    const found = sentences(await memory.search('Where did Ann work last summer?', { timeWords: true }));
    expect(found).toEqual(expect.arrayContaining(['Ann works at Acme', 'Ann works at Globex']));
  });

  it('gives each kind that is asked for, and only those', async () => {
    const memory = await talk(['Ann', 'My garden is full of roses']);
    await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'roses' });
    const kinds = async (...wanted: ('facts' | 'entities' | 'episodes')[]) =>
      new Set((await memory.search('roses', { kinds: wanted })).map(({ kind }) => kind));
    expect(await kinds('episodes')).toEqual(new Set(['episodes']));
    expect(await kinds('facts', 'entities', 'episodes')).toEqual(new Set(['facts', 'entities', 'episodes']));
  });

  it('answers without vectors where the embedding endpoint is out of reach', async () => {
    const model = hashEmbedding();
    const memory = await openMemory({
      store: inMemoryStore(),
      extractor: quietExtractor,
      embedding: {
        ...model,
        embed: async (texts, options) => {
          if (options.purpose === 'query') throw new AsofError('endpoint-down', 'unavailable', 'No answer.');
          return model.embed(texts, options);
        },
      },
    });
    await memory.assert({ subject: 'Bob', predicate: 'likes', object: 'gardening' });
    expect(sentences(await memory.search('gardening'))).toEqual(['Bob likes gardening']);
  });

  it('does not ask an embedding model of weight 0', async () => {
    const refusing = { ...hashEmbedding(), embed: () => Promise.reject(new Error('asked')) };
    const memory = await openMemory({ store: inMemoryStore(), embedding: refusing });
    expect(await memory.search('roses', { weights: { vector: 0 } })).toEqual([]);
    await expect(memory.search('roses')).rejects.toThrow('asked');
  });
});

describe('what is not near enough', () => {
  it('is left out, down to nothing', async () => {
    const memory = await jobs();
    expect(await memory.search('volcanoes of Iceland', { cutOff: true })).toEqual([]);
    expect(sentences(await memory.search('gardening', { cutOff: true }))).toEqual(['Bob likes gardening']);
  });

  it('stays where no cut-off is wished', async () => {
    expect((await (await jobs()).search('volcanoes of Iceland')).length).toBeGreaterThan(0);
  });
});

describe('wishes that change the order', () => {
  it('diversity puts another matter before the same one again', async () => {
    const memory = await talk(
      ['Ann', 'the red boat in the harbour'],
      ['Ann', 'the red boat in the harbour!'],
      ['Ann', 'a boat trip to Oslo with friends'],
    );
    const order = (diversity: number) => memory.search('red boat harbour', { kinds: ['episodes'], limit: 2, diversity, neighbours: 0 });
    expect(new Set(turns(await order(0)))).toEqual(new Set(['t0', 't1']));
    expect(turns(await order(0.7))).toContain('t2');
  });

  it('recency, a speaker and a thread each raise their turns', async () => {
    const memory = await talk(['Ann', 'we saw a boat', 'a'], ['Bob', 'we saw a boat!', 'b'], ['Cleo', 'we saw a boat?', 'c']);
    const first = async (options: Parameters<Memory['search']>[1]) =>
      turns(await memory.search('boat', { kinds: ['episodes'], weights: { vector: 0 }, ...options }))[0];
    expect(await first({})).toBe('t0');
    expect(await first({ recency: { weight: 5, halfLifeDays: 0.25 } })).toBe('t2');
    expect(await first({ speaker: { name: 'Bob', weight: 5 } })).toBe('t1');
    expect(await first({ thread: { name: 'c', weight: 5 } })).toBe('t2');
  });

  it('importance raises facts that were said more often', async () => {
    const memory = await opened();
    await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
    for (const id of ['x', 'y', 'z']) await memory.assert({ subject: 'Bob', predicate: 'likes', object: 'tea', validAt: '2020' }, { id });
    const [first] = await memory.search('tea', { importance: 5 });
    expect(first?.kind === 'facts' && first.fact.subject).toBe('Bob');
  });

  it('whom the question names is heard first', async () => {
    const memory = await talk(['Ann', 'the boat is new'], ['Cleo', 'nice weather'], ['Bob', 'the boat is new!']);
    const order = (namedSpeaker: number) =>
      memory.search('Did Bob see the boat?', { kinds: ['episodes'], weights: { vector: 0 }, namedSpeaker });
    expect(turns(await order(0))[0]).toBe('t0');
    expect(turns(await order(0.2))[0]).toBe('t2');
  });

  it('turns beside each other raise each other, within their thread', async () => {
    const memory = await talk(['Ann', 'the boat', 'a'], ['Ann', 'lunch', 'a'], ['Ann', 'the boat!', 'b'], ['Bob', 'a boat, really?', 'b']);
    const order = async (neighbours: number) =>
      turns(await memory.search('boat', { kinds: ['episodes'], weights: { vector: 0 }, neighbours, limit: 3 }));
    expect((await order(0))[0]).toBe('t0');
    expect((await order(0.5)).slice(0, 2).toSorted()).toEqual(['t2', 't3']);
  });
});

describe('a reranker', () => {
  it('decides the order', async () => {
    const memory = await jobs();
    const rerank = { id: 'longest', rerank: async (_: string, texts: readonly string[]) => texts.map((text) => text.length) };
    const found = sentences(await memory.search('Ann works at Globex in Kiel', { rerank }));
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(found.toSorted((a, b) => b.length - a.length));
  });

  it('may score below 0: what is not near enough is left out before it, and diversity counts', async () => {
    const memory = await jobs();
    const worst = { id: 'logits', rerank: async (_: string, texts: readonly string[]) => texts.map((text) => -text.length) };
    expect(sentences(await memory.search('gardening', { rerank: worst, cutOff: true }))).toEqual(['Bob likes gardening']);
    const talked = await talk(['Ann', 'red boat'], ['Ann', 'red boat!'], ['Ann', 'a red boat in the harbour of the old town']);
    const texts = async (diversity: number) =>
      (await talked.search('red boat', { kinds: ['episodes'], limit: 2, diversity, rerank: worst })).map(
        (result) => result.kind === 'episodes' && result.episode.text,
      );
    expect(await texts(0)).toEqual(['red boat', 'red boat!']);
    expect(await texts(0.8)).toEqual(['red boat', 'a red boat in the harbour of the old town']);
    expect(await texts(1)).toContain('a red boat in the harbour of the old town');
  });

  it('leaves the order as it was when it is out of reach', async () => {
    const memory = await jobs();
    const rerank = { id: 'down', rerank: () => Promise.reject(new AsofError('endpoint-down', 'unavailable', 'No answer.')) };
    expect(sentences(await memory.search('Ann Globex', { rerank }))).toEqual(sentences(await memory.search('Ann Globex')));
  });

  it('passes other errors on', async () => {
    const rerank = { id: 'broken', rerank: () => Promise.reject(new TypeError('broken')) };
    await expect((await jobs()).search('Ann', { rerank })).rejects.toThrow('broken');
  });
});
