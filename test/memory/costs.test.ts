import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import {
  AsofError,
  type Extractor,
  type LanguageModel,
  modelExtractor,
  type OpenMemoryOptions,
  openMemory,
  type Reading,
  spentSoFar,
  withBudget,
} from '../../src/index.ts';
import { fixedClock } from '../../src/testing.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const PRICES = { prompt: 2, cachedPrompt: 1, completion: 10 };
const USAGE = { promptTokens: 1000, cachedPromptTokens: 400, completionTokens: 100 };
/** Of one call: 600 tokens at 2, 400 at 1 and 100 at 10 a million. */
const COST = 0.0026;

/** Reads nothing, takes one call a reading, and fails as it is told to. */
function reader({ together = false, leans = false, failures = [] }: { together?: boolean; leans?: boolean; failures?: unknown[] } = {}) {
  const reading = (calls: number): Reading => ({
    entities: [],
    claims: [],
    rejected: [],
    leansOnThread: leans,
    usage: calls === 0 ? { calls, promptTokens: 0, completionTokens: 0 } : { calls, ...USAGE },
  });
  const extractor: Extractor = {
    id: 'costly@1',
    wants: { earlierTurns: 3, facts: 0 },
    concurrency: 4,
    read: async () => {
      if (failures.length > 0) throw failures.shift();
      return reading(1);
    },
    ...(together
      ? {
          readMany: async (inputs) => {
            if (failures.length > 0) throw failures.shift();
            return inputs.map((_, index) => reading(index === 0 ? 1 : 0));
          },
        }
      : {}),
  };
  return extractor;
}

async function open(options: OpenMemoryOptions = {}) {
  const clock = fixedClock(NOON);
  const store = inMemoryStore();
  const memory = await openMemory({ store, clock, extractor: reader(), prices: PRICES, ...options });
  return { memory, clock, store };
}

describe('costs', () => {
  it('are kept with the message, told in its outcome, and summed by day', async () => {
    const { memory, clock } = await open();
    const { done } = await memory.ingest({ id: 'a', text: 'one' }, { wait: true });
    expect(await done).toMatchObject({ usage: { calls: 1, ...USAGE }, cost: expect.closeTo(COST, 12) });
    clock.advance(12 * HOUR);
    await memory.ingest({ id: 'b', text: 'two' }, { wait: true });
    await memory.ingest({ id: 'c', text: 'three' }, { wait: true });
    const [a] = await memory.episodes({ ids: ['a'] });
    expect(a?.usage).toEqual([
      { at: NOON + 1, failed: false, calls: 1, ...USAGE, embeddedTexts: 0, modelMs: expect.any(Number), elapsedMs: expect.any(Number) },
    ]);
    const one = { readings: 1, failures: 0, calls: 1, ...USAGE, cost: expect.closeTo(COST, 12), latencyMs: expect.any(Object) };
    expect(await memory.costs()).toMatchObject({
      days: [
        { day: '2026-11-21', ...one },
        { day: '2026-11-22', readings: 2, calls: 2, cost: expect.closeTo(2 * COST, 12) },
      ],
      total: { readings: 3, calls: 3, promptTokens: 3000, cost: expect.closeTo(3 * COST, 12) },
    });
    expect((await memory.costs({ since: '2026-11-22' })).total.readings).toBe(2);
    expect((await memory.costs({ until: '2026-11-22' })).days).toHaveLength(1);
    expect((await memory.costs({ prices: { prompt: 0, completion: 1000 } })).total.cost).toBeCloseTo(0.3, 12);
    expect(await memory.in('other').costs()).toMatchObject({ days: [], total: { readings: 0, cost: 0, latencyMs: null } });
    await expect(async () => memory.costs({ since: '2026-11-22', until: '2026-11-21' })).rejects.toMatchObject({ code: 'bad-range' });
    await memory.forget('a');
    expect((await memory.costs()).total.readings).toBe(2);
  });

  it('are counted once where several messages are read with one call', async () => {
    const { memory } = await open({ extractor: reader({ together: true }) });
    await memory.ingestAll(Array.from({ length: 6 }, (_, index) => ({ id: `m${index}`, text: `message ${index}`, thread: 't' })));
    const { total } = await memory.costs();
    const calls = (await memory.episodes()).map(({ usage }) => usage.map((each) => each.calls));
    expect(calls.flat()).toHaveLength(6);
    expect(total).toMatchObject({ readings: 6, calls: calls.flat().reduce((sum, count) => sum + count, 0) });
    expect(total.calls).toBeLessThan(4);
    expect(total.promptTokens).toBe(total.calls * 1000);
  });

  it('of a try that failed are kept too: once of a call that was to read several messages, and of reading each by itself', async () => {
    const busy = () => new AsofError('model-unavailable', 'unavailable', 'busy', { details: { tries: 3 } });
    const useless = () => new AsofError('unreadable-answer', 'fault', 'no JSON', { details: { usage: { calls: 2, ...USAGE } } });
    const { memory, clock } = await open({ extractor: reader({ failures: [busy()] }) });
    await memory.ingest({ id: 'a', text: 'one' });
    await memory.work();
    expect(await memory.costs()).toMatchObject({ total: { readings: 0, failures: 1, calls: 3, cost: 0, latencyMs: null } });
    clock.advance(HOUR);
    await memory.work();
    expect((await memory.episodes())[0]?.usage).toMatchObject([
      { failed: true, calls: 3 },
      { failed: false, calls: 1 },
    ]);

    const failures = [useless(), useless(), useless(), useless()];
    const second = await open({ extractor: reader({ together: true, failures }) });
    await second.memory.ingestAll(Array.from({ length: 3 }, (_, index) => ({ id: `m${index}`, text: `message ${index}`, thread: 't' })));
    expect(await second.memory.stats()).toMatchObject({ episodes: { failed: 3 } });
    expect(await second.memory.costs()).toMatchObject({ total: { readings: 0, failures: 3, calls: 8, promptTokens: 4000 } });
  });

  it('of reading again add up: on a late turn, by a retry and by reextract, but not by a dry run', async () => {
    const { memory } = await open({ extractor: reader({ leans: true, failures: [new Error('a defect')] }) });
    const { done } = await memory.ingest({ id: 'b', text: 'me too', occurredAt: '2026-01-01T10:01:00Z' }, { wait: true });
    expect(await done).toMatchObject({ state: 'failed', usage: { calls: 0 }, cost: 0 });
    await memory.retryFailed();
    await memory.ingest({ id: 'a', text: 'I row', occurredAt: '2026-01-01T10:00:00Z' }, { wait: true });
    await memory.work();
    const calls = async () => (await memory.episodes({ ids: ['b'] }))[0]?.usage.map((usage) => [usage.failed, usage.calls]);
    expect(await calls()).toEqual([
      [true, 0],
      [false, 1],
      [false, 1],
    ]);
    await Array.fromAsync(memory.reextract({ episodeIds: ['b'], dryRun: true }));
    expect(await calls()).toHaveLength(3);
    await Array.fromAsync(memory.reextract({ episodeIds: ['b'] }));
    expect(await calls()).toHaveLength(4);
  });

  it('of a reextract that failed are kept too, and the reading before it stays', async () => {
    const useless = () => new AsofError('unreadable-answer', 'fault', 'no JSON', { details: { usage: { calls: 2, ...USAGE } } });
    const failures: unknown[] = [];
    const { memory } = await open({ extractor: reader({ leans: true, failures }) });
    await memory.ingest({ id: 'a', text: 'one' }, { wait: true });
    const [before] = await memory.episodes();
    failures.push(useless(), useless());
    expect(await Array.fromAsync(memory.reextract({ episodeIds: ['a'], dryRun: true }))).toMatchObject([{ failure: 'no JSON' }]);
    expect((await memory.costs()).total).toMatchObject({ readings: 1, failures: 0 });
    expect(await Array.fromAsync(memory.reextract({ episodeIds: ['a'] }))).toMatchObject([{ failure: 'no JSON', written: false }]);
    expect((await memory.costs()).total).toMatchObject({ readings: 1, failures: 1, calls: 3, promptTokens: 2000 });
    const [after] = await memory.episodes();
    expect(after).toMatchObject({ ...before, usage: [...(before?.usage ?? []), { failed: true, calls: 2 }] });
  });

  it('of statements are none', async () => {
    const { memory } = await open();
    await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
    expect((await memory.episodes())[0]?.usage).toEqual([]);
    expect((await memory.costs()).days).toEqual([]);
  });

  it('are told of a message that another opening has read', async () => {
    const { memory, store, clock } = await open();
    await memory.ingest({ id: 'a', text: 'one' }, { wait: true });
    const again = await openMemory({ store, clock, extractor: reader(), prices: PRICES });
    const { done } = await again.ingest({ id: 'a', text: 'one' }, { wait: true });
    expect(await done).toMatchObject({ usage: { calls: 1, ...USAGE }, cost: expect.closeTo(COST, 12) });
  });

  it('count texts that were embedded, not those that had their vector', async () => {
    const embedding = { id: 'e', dimension: 2, embed: async (texts: readonly string[]) => texts.map(() => new Float32Array([1, 0])) };
    const { memory } = await open({ embedding });
    await memory.ingest({ id: 'a', text: 'one' }, { wait: true });
    await memory.ingest({ id: 'b', text: 'one' }, { wait: true });
    expect((await memory.episodes()).map(({ usage }) => usage[0]?.embeddedTexts)).toEqual([1, 0]);
  });

  it('count a text once where its commit has to be made again', async () => {
    const embedding = { id: 'e', dimension: 2, embed: async (texts: readonly string[]) => texts.map(() => new Float32Array([1, 0])) };
    const store = inMemoryStore();
    let refusals = 2;
    const commit: typeof store.commit = async (changes) => {
      if (changes.lease && refusals-- > 0) throw new AsofError('revision-moved', 'conflict', 'somebody else was first');
      return store.commit(changes);
    };
    const { memory } = await open({ embedding, store: { ...store, commit } });
    await memory.ingest({ id: 'a', text: 'one' }, { wait: true });
    expect((await memory.episodes()).map(({ usage }) => usage[0]?.embeddedTexts)).toEqual([1]);
    expect(refusals).toBe(-1);
  });

  it('of the day so far go into a budget, so that a restart does not begin it anew', async () => {
    const clock = fixedClock(NOON);
    const store = inMemoryStore();
    const model: LanguageModel = {
      id: 'test/m',
      complete: async () => ({ text: '{"entities":[],"claims":[]}', complete: true, usage: USAGE, model: 'm', calls: 1 }),
    };
    const start = async () => {
      const spent = await spentSoFar(store, { clock, prices: PRICES });
      const budgeted = withBudget(model, { clock, prices: PRICES, maxCallsPerDay: 2, spent });
      return { budgeted, memory: await openMemory({ store, clock, extractor: modelExtractor(budgeted) }) };
    };
    const first = await start();
    await first.memory.ingest({ text: 'Ann has moved to Oslo with her dog.' }, { wait: true });
    const { budgeted, memory } = await start();
    expect(budgeted.spent()).toEqual([{ day: '2026-11-21', calls: 1, ...USAGE, cost: expect.closeTo(COST, 12) }]);
    await memory.in('elsewhere').ingest({ text: 'Ben has moved to Rome with his cat.' }, { wait: true });
    const third = await start();
    await third.memory.ingest({ id: 'late', text: 'Cleo has moved to Lyon with her fish.' });
    await third.memory.work();
    expect(await third.memory.episodes({ ids: ['late'] })).toMatchObject([
      { state: 'pending', reason: expect.stringContaining('2 of 2 calls') },
    ]);
    clock.advance(12 * HOUR);
    await (await start()).memory.work();
    expect(await third.memory.episodes({ ids: ['late'] })).toMatchObject([{ state: 'done', usage: [{ failed: false, calls: 1 }] }]);
  });
});
