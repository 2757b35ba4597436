import assert from 'node:assert/strict';
import type { EntitySummary } from '../../domain/entity-summary.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { dumpSpace } from './dump-space.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

function sampleSummary(key: string, changes: Partial<EntitySummary> = {}): EntitySummary {
  return {
    key,
    entity: 'ann',
    text: `Text of ${key}: “漏水”, '"\`\\ $1 {{name}}.`,
    madeBy: 'summarise@1/model',
    factIds: ['f1', 'f2'],
    episodeIds: ['e1'],
    madeAt: 5,
    ...changes,
  };
}

const record = (store: GraphStore, space: string, ...ids: readonly string[]) =>
  store.recordEpisodes(
    space,
    ids.map((id) => sampleEpisode(id)),
    1,
  );
const put = (store: GraphStore, ...summaries: readonly EntitySummary[]) => store.summaries?.put(SPACE, summaries, { keep: 8 });
const keysOf = async (store: GraphStore, space: string, ...keys: readonly string[]) =>
  (await store.summaries?.find(space, keys))?.map(({ key }) => key);

export const summaries: readonly StoreCase[] = [
  storeCase('a summary is found by its key, whole, and replaced by the next of its key', async (store) => {
    await record(store, SPACE, 'e1', 'e2');
    const [b, a] = [sampleSummary('b'), sampleSummary('a', { entity: 'bob', factIds: [], episodeIds: ['e2', 'e1'], madeAt: -3 })];
    await put(store, b, a);
    assert.deepEqual(await store.summaries?.find(SPACE, ['b', 'unknown', 'a', 'b']), [a, b]);
    const again = sampleSummary('b', { text: 'Another.', episodeIds: ['e2'], madeAt: 6 });
    await put(store, again);
    assert.deepEqual(await store.summaries?.find(SPACE, ['b']), [again]);
    assert.deepEqual(await store.summaries?.find(SPACE, []), []);
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await keysOf(store, SPACE, 'a', 'b'), ['b']);
  }),

  storeCase('a summary that rests on an episode which is not there, or on none, is passed over', async (store) => {
    await record(store, SPACE, 'e1');
    await put(store, sampleSummary('a', { episodeIds: ['e1', 'e9'] }), sampleSummary('b', { episodeIds: [] }), sampleSummary('c'));
    assert.deepEqual(await keysOf(store, SPACE, 'a', 'b', 'c'), ['c']);
    await put(store, sampleSummary('c', { episodeIds: ['e9'] }));
    assert.deepEqual(await store.summaries?.find(SPACE, ['c']), [sampleSummary('c')]);
    await record(store, 'elsewhere', 'e9');
    await put(store, sampleSummary('a', { episodeIds: ['e9'] }));
    assert.deepEqual(await keysOf(store, SPACE, 'a'), []);
    await store.summaries?.put('nowhere', [sampleSummary('a')], { keep: 8 });
    assert.deepEqual(await store.spaces(), ['elsewhere', SPACE]);
  }),

  storeCase('of each entity the summaries made last stay', async (store) => {
    await record(store, SPACE, 'e1');
    await put(store, ...['a', 'b', 'c'].map((key, index) => sampleSummary(key, { madeAt: 9 - index })));
    await put(store, sampleSummary('x', { entity: 'bob', madeAt: 0 }));
    await store.summaries?.put(SPACE, [sampleSummary('d', { madeAt: 8 })], { keep: 2 });
    assert.deepEqual(await keysOf(store, SPACE, 'a', 'b', 'c', 'd', 'x'), ['a', 'd', 'x']);
  }),

  storeCase('summaries go with the episodes whose words they have, and with their space', async (store) => {
    for (const space of [SPACE, 'other']) {
      await record(store, space, 'e1', 'e2');
      const both = [sampleSummary('a', { episodeIds: ['e1', 'e2'] }), sampleSummary('b', { episodeIds: ['e2'] })];
      await store.summaries?.put(space, both, { keep: 8 });
    }
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await keysOf(store, SPACE, 'a', 'b'), ['b']);
    assert.deepEqual(await keysOf(store, 'other', 'a', 'b'), ['a', 'b']);
    await store.deleteSpace('other');
    await record(store, 'other', 'e1', 'e2');
    assert.deepEqual(await keysOf(store, 'other', 'a', 'b'), []);
  }),

  storeCase('summaries change nothing that a space tells, and no copy has them', async (store) => {
    await record(store, SPACE, 'e1');
    const before = await dumpSpace(store, SPACE);
    await put(store, sampleSummary('a'));
    assert.deepEqual(await dumpSpace(store, SPACE), before);
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await keysOf(store, 'copy', 'a'), []);
  }),

  {
    name: 'summaries outlive the process',
    needs: 'durable',
    run: async (open) => {
      const first = await open();
      await record(first, SPACE, 'e1');
      await put(first, sampleSummary('a'));
      await first.close();
      const second = await open();
      assert.deepEqual(await second.summaries?.find(SPACE, ['a']), [sampleSummary('a')]);
      await second.close();
    },
  },
];
