import assert from 'node:assert/strict';
import type { GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { dumpSpace } from './dump-space.ts';
import { SPACE, type StoreCase } from './store-case.ts';

async function record(store: GraphStore): Promise<void> {
  await store.recordEpisodes(SPACE, [sampleEpisode('e1'), sampleEpisode('e2')], 10);
  await commitAt(store, SPACE, 20, {
    mentions: [sampleMention('ann')],
    claims: [said(sampleClaim('c1'))],
    facts: [sampleFact('f1')],
    predicates: [samplePredicate('works_at')],
  });
}

const ask = (owner: string, now: number) => ({ owner, now, ttlMs: 10, limit: 9 });

async function twice(open: () => Promise<GraphStore>, body: (a: GraphStore, b: GraphStore) => Promise<void>): Promise<void> {
  const stores = [await open(), await open()] as const;
  try {
    await body(...stores);
  } finally {
    for (const store of stores) await store.close();
  }
}

export const severalOpenings: readonly StoreCase[] = [
  {
    name: 'what was written is there when the store is opened again',
    needs: 'durable',
    run: async (open) => {
      const first = await open();
      await record(first);
      await first.lease(ask('w1', 20));
      const before = await dumpSpace(first, SPACE);
      await first.close();
      const second = await open();
      assert.deepEqual(await dumpSpace(second, SPACE), before);
      assert.deepEqual(await second.lease(ask('w2', 29)), []);
      assert.equal((await second.lease(ask('w2', 30)))[0]?.episode.attempts, 2);
      const [next] = await second.recordEpisodes(SPACE, [sampleEpisode('e3')], 5);
      assert.deepEqual([next?.episode.sequence, next?.episode.recordedAt], [3, 20]);
      await second.close();
    },
  },
  {
    name: 'what one opening writes the other reads at once',
    needs: 'shared',
    run: (open) =>
      twice(open, async (a, b) => {
        await record(a);
        assert.deepEqual(await dumpSpace(b, SPACE), await dumpSpace(a, SPACE));
        await commitAt(b, SPACE, 30, { expiredFacts: ['f1'], facts: [sampleFact('f2')] });
        assert.deepEqual(
          (await a.facts(SPACE, { knownAt: 30 })).map(({ id }) => id),
          ['f2'],
        );
        await a.erase(SPACE, ['e1']);
        await a.deleteSpace('nowhere');
        assert.deepEqual(await dumpSpace(b, SPACE), await dumpSpace(a, SPACE));
      }),
  },
  {
    name: 'a lease taken through one opening is held for the other',
    needs: 'shared',
    run: (open) =>
      twice(open, async (a, b) => {
        await record(a);
        const taken = await Promise.all([a.lease(ask('w1', 20)), b.lease(ask('w2', 20))]);
        assert.equal(taken.flat().length, 1);
        assert.deepEqual(await b.lease(ask('w3', 29)), []);
        assert.equal((await b.lease(ask('w3', 30)))[0]?.episode.attempts, 2);
        assert.equal(await a.renewLease(SPACE, 'e1', 'w1', 31, 10), false);
      }),
  },
  {
    name: 'of commits on one revision through two openings one is refused',
    needs: 'shared',
    run: (open) =>
      twice(open, async (a, b) => {
        await record(a);
        const commits = [a, b].map((store, index) => commitAt(store, SPACE, 30 + index, { facts: [sampleFact(`new ${index}`)] }));
        const outcomes = await Promise.allSettled(commits);
        const { revision } = await a.revision(SPACE);
        const written = (await b.facts(SPACE, { knownAt: 99 })).length;
        const fulfilled = outcomes.filter(({ status }) => status === 'fulfilled').length;
        assert.deepEqual([revision, written], [1 + fulfilled, 1 + fulfilled]);
      }),
  },
];
