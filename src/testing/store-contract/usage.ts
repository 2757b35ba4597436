import assert from 'node:assert/strict';
import type { EpisodeUsage } from '../../domain/episode-usage.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleUsage } from '../sample-usage.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const DAY = 86_400_000;
const NOTHING = {
  readings: 0,
  failures: 0,
  calls: 0,
  promptTokens: 0,
  cachedPromptTokens: 0,
  completionTokens: 0,
  embeddedTexts: 0,
  modelMs: 0,
  elapsedMs: 0,
  p95ModelMs: null,
  p95ElapsedMs: null,
};

const record = (store: GraphStore, ...ids: readonly string[]) =>
  store.recordEpisodes(
    SPACE,
    ids.map((id) => sampleEpisode(id)),
    -10 * DAY,
  );

/** Commits readings, each of an episode of its own or again of the same. */
async function read(store: GraphStore, ...readings: readonly (readonly [id: string, usage: EpisodeUsage])[]): Promise<void> {
  for (const [episodeId, usage] of readings) {
    const { lastRecordedAt } = await store.revision(SPACE);
    const outcome = { episodeId, state: 'done', reason: null, notBefore: 0, readBy: 'm@1', leansOnThread: false, usage } as const;
    await commitAt(store, SPACE, lastRecordedAt + 1, { outcomes: [outcome] });
  }
}

const usageOf = async (store: GraphStore, id: string) => (await store.episodes(SPACE, { ids: [id] }))[0]?.usage;

export const usage: readonly StoreCase[] = [
  storeCase('an episode keeps what each try to read it took, in their order', async (store) => {
    await record(store, 'e1', 'e2');
    assert.deepEqual(await usageOf(store, 'e1'), []);
    const [late, early, other] = [sampleUsage(20), sampleUsage(5, { calls: 2, elapsedMs: 7 }), sampleUsage(20, { embeddedTexts: 0 })];
    await read(store, ['e1', late], ['e1', early], ['e2', other], ['e1', late]);
    assert.deepEqual(await usageOf(store, 'e1'), [late, early, late]);
    assert.deepEqual(await usageOf(store, 'e2'), [other]);
  }),

  storeCase('an outcome without usage, and a retraction, leave what was kept', async (store) => {
    await record(store, 'e1');
    await read(store, ['e1', sampleUsage(3)]);
    const outcome = { episodeId: 'e1', state: 'pending', reason: 'again', notBefore: 0, readBy: 'm@1', leansOnThread: true } as const;
    await commitAt(store, SPACE, 9, { outcomes: [outcome], retractedEpisodes: ['e1'] });
    assert.deepEqual(await usageOf(store, 'e1'), [sampleUsage(3)]);
  }),

  storeCase('a try that came to nothing is kept with the release, and with that of the holder alone', async (store) => {
    await record(store, 'e1');
    await store.lease({ owner: 'w1', now: 0, ttlMs: 10, limit: 1 });
    const failed = sampleUsage(4, { failed: true });
    const release = { episodeId: 'e1', state: 'pending', reason: 'busy', notBefore: 0, usage: failed } as const;
    await store.release(SPACE, 'w2', release);
    assert.deepEqual(await usageOf(store, 'e1'), []);
    await store.release(SPACE, 'w1', release);
    assert.deepEqual(await usageOf(store, 'e1'), [failed]);
    const { total } = await store.usage(SPACE, {});
    assert.deepEqual(total, {
      ...NOTHING,
      failures: 1,
      calls: 1,
      promptTokens: 100,
      cachedPromptTokens: 60,
      completionTokens: 10,
      embeddedTexts: 3,
    });
  }),

  storeCase('usage is summed by day in UTC, and in all; times are those of readings that were committed', async (store) => {
    await record(store, 'e1', 'e2', 'e3');
    await read(
      store,
      ['e1', sampleUsage(DAY - 1, { modelMs: 100, elapsedMs: 130 })],
      ['e2', sampleUsage(DAY, { modelMs: 300, elapsedMs: 310 })],
      ['e3', sampleUsage(2 * DAY - 1, { modelMs: 200, elapsedMs: 400, calls: 2, cachedPromptTokens: 0, promptTokens: 50 })],
      ['e1', sampleUsage(-1, { modelMs: 0, elapsedMs: 2, calls: 0, promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 })],
      ['e2', sampleUsage(DAY + 5, { failed: true, modelMs: 9000, elapsedMs: 9000 })],
    );
    const { days, total } = await store.usage(SPACE, {});
    assert.deepEqual(days, [
      { ...NOTHING, day: -DAY, readings: 1, embeddedTexts: 3, elapsedMs: 2, p95ModelMs: 0, p95ElapsedMs: 2 },
      {
        day: 0,
        readings: 1,
        failures: 0,
        calls: 1,
        promptTokens: 100,
        cachedPromptTokens: 60,
        completionTokens: 10,
        embeddedTexts: 3,
        modelMs: 100,
        elapsedMs: 130,
        p95ModelMs: 100,
        p95ElapsedMs: 130,
      },
      {
        day: DAY,
        readings: 2,
        failures: 1,
        calls: 4,
        promptTokens: 250,
        cachedPromptTokens: 120,
        completionTokens: 30,
        embeddedTexts: 9,
        modelMs: 500,
        elapsedMs: 710,
        p95ModelMs: 300,
        p95ElapsedMs: 400,
      },
    ]);
    assert.deepEqual(total, {
      readings: 4,
      failures: 1,
      calls: 5,
      promptTokens: 350,
      cachedPromptTokens: 180,
      completionTokens: 40,
      embeddedTexts: 15,
      modelMs: 600,
      elapsedMs: 842,
      p95ModelMs: 300,
      p95ElapsedMs: 400,
    });
  }),

  storeCase('the time within which 95 of a hundred readings were done is that of one of them', async (store) => {
    const ids = Array.from({ length: 41 }, (_, index) => `e${index}`);
    await record(store, ...ids);
    await read(store, ...ids.slice(0, 40).map((id, index) => [id, sampleUsage(7, { modelMs: index, elapsedMs: 40 - index })] as const));
    const { total } = await store.usage(SPACE, {});
    assert.deepEqual([total.p95ModelMs, total.p95ElapsedMs], [37, 38]);
    await read(store, ['e40', sampleUsage(7, { modelMs: 1000, elapsedMs: 1000 })]);
    const { total: more } = await store.usage(SPACE, {});
    assert.deepEqual([more.p95ModelMs, more.p95ElapsedMs], [38, 39]);
  }),

  storeCase('a range of time is half-open, also within the tries of one episode', async (store) => {
    await record(store, 'e1', 'e2');
    await read(store, ['e1', sampleUsage(10)], ['e1', sampleUsage(30)], ['e2', sampleUsage(20)]);
    const readings = async (since?: number, until?: number) =>
      (await store.usage(SPACE, { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) })).total.readings;
    assert.deepEqual(
      [await readings(10, 30), await readings(11), await readings(undefined, 20), await readings(30, 31), await readings(31)],
      [2, 2, 1, 1, 0],
    );
    assert.deepEqual((await store.usage(SPACE, { since: 31 })).days, []);
  }),

  storeCase('what an erased episode took is no longer told, and spaces are apart', async (store) => {
    await record(store, 'e1', 'e2');
    await read(store, ['e1', sampleUsage(10)], ['e2', sampleUsage(10)]);
    assert.deepEqual(await store.usage('elsewhere', {}), { days: [], total: NOTHING });
    assert.deepEqual(await store.spaces(), [SPACE]);
    await store.erase(SPACE, ['e1']);
    assert.equal((await store.usage(SPACE, {})).total.readings, 1);
    await record(store, 'e1');
    assert.deepEqual(await usageOf(store, 'e1'), []);
    await store.deleteSpace(SPACE);
    assert.deepEqual(await store.usage(SPACE, {}), { days: [], total: NOTHING });
    await record(store, 'e2');
    assert.deepEqual(await usageOf(store, 'e2'), []);
  }),

  storeCase('a copy of a space tells the same usage', async (store) => {
    await record(store, 'e1', 'e2');
    await read(store, ['e1', sampleUsage(10)], ['e1', sampleUsage(9, { failed: true })]);
    await store.importSpace('copy', store.exportSpace(SPACE));
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await store.usage('copy', {}), await store.usage(SPACE, {}));
    assert.deepEqual(await store.episodes('copy', {}), await store.episodes(SPACE, {}));
  }),
];
