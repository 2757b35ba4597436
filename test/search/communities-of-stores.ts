import { expect } from 'vitest';
import { inMemory, type StoreUnderTest } from '../adapters/stores.ts';
import { CIRCLES, remembered } from './circles.ts';

/** Everything of the graph's retriever that a search of a store answers with; ranks of texts are a store's own. */
async function answerOf({ place }: StoreUnderTest) {
  const { open, remove } = await place();
  const memory = await remembered(CIRCLES, { store: await open() });
  try {
    const communities = await memory.search('Bob sailing', { kinds: ['communities'] });
    const walked = await memory.search('Ann', { graph: 'pagerank', weights: { text: 0 } });
    const then = await memory.asOf({ validAt: '2012' }).search('Gus', { kinds: ['communities'] });
    return {
      communities: [...communities, ...then].map((result) => result.kind === 'communities' && result.community),
      walked: walked.map((result) => result.kind === 'facts' && [result.fact.id, result.distance, result.score]),
    };
  } finally {
    await memory.close();
    await remove();
  }
}

/** Communities and PageRank are the same as in memory. */
export async function holdsCommunitiesAlike(store: StoreUnderTest): Promise<void> {
  const expected = await answerOf(inMemory);
  expect(expected.communities.length).toBeGreaterThan(1);
  expect(expected.walked.length).toBeGreaterThan(5);
  expect(await answerOf(store)).toEqual(expected);
}
