import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/index.ts';
import { storesUnderTest } from '../adapters/stores.ts';
import { CIRCLES, type Related, remembered } from './circles.ts';
import { holdsCommunitiesAlike } from './communities-of-stores.ts';

const communities = (found: readonly SearchResult[]) =>
  found.flatMap((result) => (result.kind === 'communities' ? [result.community] : []));
const namesOf = (found: readonly SearchResult[]) => communities(found).map(({ members }) => members.map(({ name }) => name).toSorted());
const asked = { kinds: ['communities'] } as const;

describe('communities near a question', () => {
  it('are the groups around who is named, the nearest first, told by their facts', async () => {
    const memory = await remembered(CIRCLES);
    const found = await memory.search('Emil', asked);
    expect(namesOf(found)[0]).toEqual(expect.arrayContaining(['Dora', 'Emil', 'Fay']));
    expect(namesOf(found)[0]).not.toContain('Bob');
    expect(found[0]?.parts.graph?.rank).toBe(1);
    expect(namesOf(await memory.search('Bob', asked))[0]).toEqual(['Ann', 'Bob', 'Cleo']);
  });

  it('are found by the words of their facts too', async () => {
    const [found] = await (await remembered(CIRCLES)).search('sailing', { ...asked, weights: { graph: 0 } });
    expect(found?.kind === 'communities' && found.community.members.map(({ name }) => name)).toContain('Emil');
    expect(found?.parts.text?.rank).toBe(1);
    expect(found?.parts.graph).toBeUndefined();
  });

  it('say in their summary only what the facts say that they name', async () => {
    const memory = await remembered(CIRCLES);
    const [community] = communities(await memory.search('Bob', asked));
    const told = await Promise.all((community?.factIds ?? []).map((id) => memory.explain(id)));
    expect(told.map(({ fact }) => `${fact.sentence} since 2020`).join('; ')).toBe(community?.summary.slice(0, -1));
    expect(told.length).toBe(3);
  });

  it('are those of the instant that is asked about', async () => {
    const memory = await remembered(CIRCLES);
    expect(namesOf(await memory.asOf({ validAt: '2012' }).search('Gus', asked))).toEqual([['Ann', 'Bob', 'Gus']]);
    expect(namesOf(await memory.search('Gus', { ...asked, anyTime: true })).flat()).not.toContain('Gus');
    expect(await memory.asOf({ knownAt: '2024' }).search('Bob', asked)).toEqual([]);
  });

  it('are not joined by a value that two people share', async () => {
    const memory = await remembered([
      ['Ann', 'has_age', '41'],
      ['Bob', 'has_age', '41'],
      ['Cleo', 'has_age', '41'],
    ]);
    expect(await memory.search('Ann Bob Cleo', asked)).toEqual([]);
  });

  it('are not welded together by somebody whom everybody knows', async () => {
    const strangers = Array.from({ length: 40 }, (_, index): Related => ['Zoe', 'friend_of', `Stranger ${index}`, '2020']);
    const known = ['Ann', 'Bob', 'Cleo', 'Dora', 'Emil', 'Fay'].map((name): Related => ['Zoe', 'friend_of', name, '2021']);
    const found = namesOf(await (await remembered([...CIRCLES, ...strangers, ...known])).search('Ann Emil', asked));
    const groupOf = (name: string) => found.find((names) => names.includes(name));
    expect(groupOf('Bob')).toEqual(groupOf('Ann'));
    expect(groupOf('Fay')).toEqual(groupOf('Emil'));
    expect(groupOf('Ann')).not.toEqual(groupOf('Emil'));
  });

  it('stand beside other kinds in one ranking', async () => {
    const found = await (await remembered(CIRCLES)).search('Bob', { kinds: ['facts', 'communities'], limit: 50 });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['facts', 'communities']));
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each(storesUnderTest)('are the same in every store: $name', holdsCommunitiesAlike);
});

describe('the graph by personalised PageRank', () => {
  const hubAndCircle: readonly Related[] = [
    ['Ann', 'friend_of', 'Bob', '2020'],
    ['Bob', 'friend_of', 'Cleo', '2020'],
    ['Cleo', 'friend_of', 'Ann', '2020'],
    ['Ann', 'member_of', 'Club', '2020'],
    ...Array.from({ length: 20 }, (_, index): Related => [`Member ${index}`, 'member_of', 'Club', '2020']),
  ];

  it('puts facts in the thick of what is near before those of a hub, and still says how far away they are', async () => {
    const memory = await remembered(hubAndCircle);
    const found = await memory.search('Ann', { graph: 'pagerank', weights: { text: 0 }, limit: 50 });
    const told = found.flatMap((result) => (result.kind === 'facts' ? [`${result.distance} ${result.fact.sentence}`] : []));
    expect(told.indexOf('2 Bob is a friend of Cleo')).toBeLessThan(told.findIndex((text) => text.includes('Member ')));
    expect(told.indexOf('2 Bob is a friend of Cleo')).toBeGreaterThanOrEqual(0);
    expect(told.slice(0, 2).every((text) => text.startsWith('1 Ann') || text.startsWith('1 Cleo'))).toBe(true);
    expect(found[0]?.parts.graph?.score).toBeLessThan(1);
  });

  it('finds what the walk by hops finds in a small memory, as of the same instant', async () => {
    const memory = await remembered(CIRCLES);
    for (const validAt of ['2012', '2024']) {
      const ids = async (graph: 'hops' | 'pagerank') =>
        (await memory.asOf({ validAt }).search('Ann', { graph, weights: { text: 0 }, limit: 50 })).map((result) =>
          result.kind === 'facts' ? result.fact.id : '',
        );
      expect((await ids('pagerank')).toSorted()).toEqual((await ids('hops')).toSorted());
    }
  });

  it('leads nowhere where nobody is named', async () => {
    expect(await (await remembered(CIRCLES)).search('whoever', { graph: 'pagerank' })).toEqual([]);
  });
});
