import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../../src/adapters/in-memory/in-memory-store.ts';
import { communitiesOf, personalisedPageRank, toDot, toGexf, toGraphml, toGraphology, toMermaid } from '../../../src/graphology.ts';
import { type Memory, openMemory } from '../../../src/index.ts';

const NASTY = 'A"]; click n0 "javascript:x" <b>&\'\\N\n}--%%{ü';

async function remembered(
  facts: readonly (readonly [subject: string, predicate: string, object: string, validAt?: string, invalidAt?: string])[],
): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => Date.UTC(2025, 0, 1) } });
  await memory.assertAll(
    facts.map(([subject, predicate, object, validAt = '2020', invalidAt]) => ({
      subject,
      predicate,
      object,
      validAt,
      ...(invalidAt === undefined ? {} : { invalidAt }),
      ...(predicate === 'has_age' ? { objectKind: 'value' } : {}),
    })),
  );
  return memory;
}

/** Two circles of friends that one friendship joins. */
const circles = () =>
  remembered([
    ['Ann', 'friend_of', 'Bob'],
    ['Bob', 'friend_of', 'Cleo'],
    ['Cleo', 'friend_of', 'Ann'],
    ['Cleo', 'friend_of', 'Dora'],
    ['Dora', 'friend_of', 'Emil'],
    ['Emil', 'friend_of', 'Fay'],
    ['Fay', 'friend_of', 'Dora'],
    ['Fay', 'friend_of', 'Gus'],
    ['Ann', 'works_at', 'Acme', '2010', '2015'],
  ]);

describe('a subgraph', () => {
  it('has what lies within some hops and holds then, with every fact between', async () => {
    const memory = await circles();
    const { nodes, edges } = await memory.subgraph({ around: 'Ann', hops: 1 });
    expect(nodes.map(({ name, distance }) => [name, distance])).toEqual([
      ['Ann', 0],
      ['Bob', 1],
      ['Cleo', 1],
    ]);
    expect(edges).toHaveLength(3);
    const earlier = await memory.asOf({ validAt: '2012' }).subgraph({ around: 'Ann' });
    expect(earlier.nodes.map(({ name }) => name)).toEqual(['Ann', 'Acme']);
  });

  it('is the whole graph where no middle is given, and empty around nobody', async () => {
    const memory = await circles();
    expect((await memory.subgraph()).edges).toHaveLength(8);
    expect(await memory.subgraph({ around: 'Nobody' })).toEqual({ nodes: [], edges: [] });
  });
});

describe('as a graphology graph', () => {
  it('has a node for each entity and an edge for each fact', async () => {
    const graph = toGraphology(await (await circles()).asOf({ validAt: '2012' }).subgraph());
    expect(graph.order).toBe(2);
    expect(graph.getNodeAttributes('ann')).toMatchObject({ name: 'Ann' });
    const [edge] = graph.edges('ann', 'acme');
    expect(graph.getEdgeAttributes(edge)).toEqual({
      predicate: 'works_at',
      sentence: 'Ann works at Acme',
      validAt: '2010-01-01T00:00:00.000Z',
      invalidAt: '2015-01-01T00:00:00.000Z',
      weight: 1,
    });
  });

  it('comes back whole from its JSON', async () => {
    const graph = toGraphology(await (await circles()).subgraph());
    expect(MultiDirectedGraph.from(JSON.parse(JSON.stringify(graph.export()))).export()).toEqual(graph.export());
  });

  it('takes two facts between one pair and a fact of an entity about itself', async () => {
    const memory = await remembered([
      ['Ann', 'likes', 'Bob'],
      ['Ann', 'manages', 'Bob'],
      ['Ann', 'likes', 'Ann'],
    ]);
    expect(toGraphology(await memory.subgraph()).size).toBe(3);
  });
});

describe('exports', () => {
  const nasty = async () => (await remembered([[NASTY, 'likes', 'tea <&> "jazz"']])).subgraph();

  it('GEXF is read back with its names, whatever signs they have', async () => {
    const read = gexf.parse(MultiDirectedGraph, toGexf(toGraphology(await nasty())));
    expect(read.mapNodes((_, { label }) => label)).toContain('tea <&> "jazz"');
    expect(read.size).toBe(1);
  });

  it('GraphML has every node and edge, and text only as text', async () => {
    const xml = toGraphml(toGraphology(await nasty()));
    expect(xml.match(/<node /g)).toHaveLength(2);
    expect(xml.match(/<edge /g)).toHaveLength(1);
    expect(xml).toContain('tea &lt;&amp;&gt; &quot;jazz&quot;');
    expect(xml).not.toMatch(/<b>/u);
  });

  it('DOT and Mermaid hold text in labels that it cannot leave', async () => {
    const [dot, mermaid] = [toDot(await nasty()), toMermaid(await nasty())];
    expect(dot.split('\n')).toHaveLength(7);
    expect(dot.replace(/"(?:[^"\\]|\\.)*"/gu, '')).not.toMatch(/click|javascript|tea/u);
    expect(mermaid.split('\n')).toHaveLength(5);
    expect(mermaid.replace(/"[^"]*"/gu, '')).not.toMatch(/click|javascript|tea/u);
    expect(mermaid).not.toMatch(/[<%\\{]/u);
    expect(mermaid).toContain('ü');
  });
});

describe('personalised PageRank', () => {
  it('shares out one, most of it near where the walk starts', async () => {
    const graph = toGraphology(await (await circles()).subgraph());
    const ranks = personalisedPageRank(graph, { from: ['gus'] });
    expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6);
    expect(ranks.get('fay')).toBeGreaterThan(ranks.get('dora') ?? 1);
    expect(ranks.get('dora')).toBeGreaterThan(ranks.get('ann') ?? 1);
    expect([...ranks.values()]).toEqual([...ranks.values()].toSorted((a, b) => b - a));
  });

  it('is 0 for all where no start is in the graph', async () => {
    const ranks = personalisedPageRank(toGraphology(await (await circles()).subgraph()), { from: ['nobody'] });
    expect(new Set(ranks.values())).toEqual(new Set([0]));
  });
});

describe('communities', () => {
  it('are the groups that have most to do with each other, told by their facts', async () => {
    const found = await communitiesOf(await circles());
    expect(found.map(({ members }) => members.map(({ name }) => name).toSorted())).toEqual([
      ['Dora', 'Emil', 'Fay', 'Gus'],
      ['Ann', 'Bob', 'Cleo'],
    ]);
    expect(found[1]?.members[0]?.name).toBe('Cleo');
    expect(found[1]?.summary).toContain('Ann');
    expect(found[1]?.summary).not.toContain('Dora');
    expect(await communitiesOf(await circles())).toEqual(found);
  });

  it('show nothing of another time, and none where nothing holds', async () => {
    const memory = await circles();
    expect(await communitiesOf(memory.asOf({ knownAt: '2024' }))).toEqual([]);
    expect(await communitiesOf(memory.asOf({ validAt: '2012' }), { fewest: 2 })).toMatchObject([{ summary: 'Ann works at Acme.' }]);
  });

  it('are not joined by a value that two people share', async () => {
    const memory = await remembered([
      ['Ann', 'has_age', '41'],
      ['Bob', 'has_age', '41'],
    ]);
    expect(await communitiesOf(memory, { fewest: 2 })).toEqual([]);
  });
});

describe('the summary of an entity', () => {
  it('follows from the facts as of the view, with their dates', async () => {
    const memory = await circles();
    expect((await memory.asOf({ validAt: '2012' }).entity('Ann'))?.summary).toBe('Ann: Ann works at Acme since 2010 until end of 2014.');
    expect((await memory.entity('Ann'))?.summary).not.toContain('Acme');
    expect((await memory.entity('Acme'))?.summary).toBe('Acme: nothing is known to hold.');
  });
});
