import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import {
  AsofError,
  type EpisodeInput,
  type Extractor,
  type LanguageModel,
  type Memory,
  modelExtractor,
  type OpenMemoryOptions,
  openMemory,
} from '../../src/index.ts';

const opened: Memory[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});

/** A model that answers a call when it is let, and says how many it has under way. "P works at C" is all that it reads. */
function gatedModel({ open = false, delay = async () => {} }: { open?: boolean; delay?: (turn: number) => Promise<void> } = {}) {
  const waiting: (() => void)[] = [];
  const gate = { open, calls: 0, underWay: 0, most: 0 };
  const model: LanguageModel = {
    id: 'gated/model',
    complete: async ({ user, signal }) => {
      signal?.throwIfAborted();
      gate.calls += 1;
      gate.underWay += 1;
      gate.most = Math.max(gate.most, gate.underWay);
      try {
        if (!gate.open) {
          await new Promise<void>((resolve, reject) => {
            waiting.push(resolve);
            signal?.addEventListener('abort', () => reject(signal.reason as Error));
          });
        }
        await delay(gate.calls);
      } finally {
        gate.underWay -= 1;
      }
      return {
        text: answerTo(user),
        complete: true,
        model: 'm',
        calls: 1,
        usage: { promptTokens: 1, cachedPromptTokens: 0, completionTokens: 1 },
      };
    },
  };
  return {
    model,
    gate,
    /** Lets the calls that wait go on, and all that come later. */
    let: () => {
      gate.open = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

function answerTo(user: string): string {
  const messages = [...user.matchAll(/^"""\n([\s\S]*?)\n"""$/gm)].map((match) => match[1] ?? '');
  const rest = { says: 'holds', start_words: '', start_iso: '', end_words: '', end_iso: '', card: 'one', trust: 'stated', about: '' };
  const found = messages.flatMap((text, index) => {
    const [quote, person, firm] = /(\w+) works at (\w+)/.exec(text) ?? [];
    return quote ? [{ quote, person, firm, m: `m${index + 1}` }] : [];
  });
  return JSON.stringify({
    entities: [],
    claims: found.map(({ quote, person, firm, m }) => ({
      ...(messages.length > 1 ? { m } : {}),
      quote,
      s: person,
      p: 'works_at',
      o: firm,
      ...rest,
    })),
  });
}

async function openWith(model: LanguageModel, options: OpenMemoryOptions = {}): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore(), extractor: modelExtractor(model), ...options });
  opened.push(memory);
  return memory;
}

const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Turn `turn` of a thread: its person changes jobs. */
const job = (thread: string, turn: number): EpisodeInput => ({
  thread,
  id: `${thread}-${turn}`,
  text: `Listen: P${thread} works at C${turn} from now on.`,
  occurredAt: new Date(Date.UTC(2024, 0, 1) + turn * 86_400_000),
});
const pendingIn = async (memory: Memory) => (await memory.stats()).episodes.pending;

describe('pause', () => {
  it('lets what is under way finish, records what comes, and goes on at a resume', async () => {
    const { model, gate, let: release } = gatedModel();
    const memory = await openWith(model);
    const first = await memory.ingest(job('a', 1));
    await until(() => gate.underWay === 1);
    let paused = false;
    const pausing = memory.pause().then(() => {
      paused = true;
    });
    const second = await memory.ingest(job('a', 2));
    const elsewhere = await memory.in('other').ingest(job('b', 1));
    expect([second.isNew, elsewhere.isNew, paused]).toEqual([true, true, false]);
    release();
    await pausing;
    expect(await first.done).toMatchObject({ state: 'done', usage: { calls: 1 } });
    expect(await memory.work()).toBe(0);
    expect([gate.calls, await pendingIn(memory), await pendingIn(memory.in('other'))]).toEqual([1, 1, 1]);
    memory.resume();
    expect([(await second.done).state, (await elsewhere.done).state]).toEqual(['done', 'done']);
  });

  it('can be ended before by the wait of a caller, whose message stays', async () => {
    const { model, let: release } = gatedModel({ open: true });
    const memory = await openWith(model);
    await memory.pause();
    const stop = new AbortController();
    const waiting = memory.ingest(job('a', 1), { wait: true, signal: stop.signal });
    await until(async () => (await pendingIn(memory)) === 1);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    memory.resume();
    release();
    expect(await memory.drain()).toBe(1);
  });
});

describe('drain', () => {
  it('reads until nothing is pending, and waits for a pause to end', async () => {
    const { model } = gatedModel({ open: true });
    const memory = await openWith(model);
    await memory.pause();
    await memory.ingest(job('a', 1));
    const draining = memory.drain();
    await memory.ingest(job('a', 2));
    memory.resume();
    await draining;
    expect(await pendingIn(memory)).toBe(0);
    expect((await memory.facts({ about: 'Pa' })).map(({ sentence }) => sentence)).toEqual(['Pa works at C2']);
  });

  it('waits for what is put off', async () => {
    let failures = 1;
    const { model } = gatedModel({ open: true });
    const flaky: LanguageModel = {
      ...model,
      complete: async (request) => {
        failures -= 1;
        if (failures >= 0) throw new AsofError('busy', 'unavailable', 'busy', { details: { retryAfterMs: 20 } });
        return model.complete(request);
      },
    };
    const memory = await openWith(flaky);
    await memory.ingest(job('a', 1));
    await memory.drain();
    expect(await memory.episodes()).toMatchObject([{ state: 'done', attempts: 1 }]);
  });

  it('lets the process send and take what it has to between one message and the next', async () => {
    const { model } = gatedModel({ open: true });
    const store = inMemoryStore();
    const before = await openWith(model, { store });
    await before.pause();
    for (let turn = 0; turn < 30; turn += 1) await before.ingest(job('a', turn));
    const memory = await openWith(model, { store });
    let turns = 0;
    let working = true;
    const others = (async () => {
      for (; working; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    })();
    expect(await memory.work()).toBe(30);
    working = false;
    await others;
    expect(turns).toBeGreaterThanOrEqual(30);
  });

  it('that is stopped gives back what it had begun, read ahead too: the next one reads it', async () => {
    const { model, gate, let: release } = gatedModel();
    const store = inMemoryStore();
    const before = await openWith(model, { store });
    await before.pause();
    for (const thread of ['a', 'b', 'c']) for (const turn of [1, 2]) await before.ingest(job(thread, turn));
    const memory = await openWith(model, { store });
    const stop = new AbortController();
    const draining = memory.drain({ signal: stop.signal });
    await until(() => gate.underWay >= 3);
    stop.abort(new Error('enough'));
    await expect(draining).rejects.toThrow('enough');
    release();
    await memory.drain();
    expect(await memory.stats()).toMatchObject({ episodes: { pending: 0, done: 6, failed: 0 } });
  });
});

describe('maxPending', () => {
  it('makes ingest wait for room, in order, until something is read', async () => {
    const { model, let: release } = gatedModel();
    const memory = await openWith(model, { maxPending: 2 });
    await memory.ingest(job('a', 1));
    await memory.ingest(job('a', 2));
    const order: number[] = [];
    const third = memory.ingest(job('a', 3)).then(() => order.push(3));
    const fourth = memory.ingest(job('a', 4)).then(() => order.push(4));
    await memory.in('other').ingest(job('b', 1));
    expect([order, await pendingIn(memory)]).toEqual([[], 2]);
    release();
    await Promise.all([third, fourth]);
    expect(order).toEqual([3, 4]);
    await memory.drain();
    expect((await memory.episodes()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('lets a caller stop waiting: nothing is recorded, and who waits behind has its turn', async () => {
    const { model, let: release } = gatedModel();
    const memory = await openWith(model, { maxPending: 1 });
    await memory.ingest(job('a', 1));
    const stop = new AbortController();
    const second = memory.ingest(job('a', 2), { signal: stop.signal });
    const third = memory.ingest(job('a', 3));
    stop.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    expect((await memory.episodes()).map(({ id }) => id)).toEqual(['a-1']);
    release();
    expect((await third).isNew).toBe(true);
    await memory.drain();
    expect((await memory.episodes()).map(({ id }) => id)).toEqual(['a-1', 'a-3']);
  });

  it('holds for ingestAll, also while work is paused', async () => {
    const { model } = gatedModel({ open: true });
    const memory = await openWith(model, { maxPending: 5 });
    await memory.pause();
    let handedIn = 0;
    function* inputs() {
      for (let turn = 1; turn <= 23; turn += 1) {
        handedIn += 1;
        yield job('a', turn);
      }
    }
    const ingesting = memory.ingestAll(inputs());
    await until(() => handedIn === 10);
    expect(await pendingIn(memory)).toBe(5);
    memory.resume();
    expect(await ingesting).toMatchObject({ seen: 23, recorded: 23, failed: 0 });
    await memory.drain();
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 23, failed: 0 });
  });

  it.each([0, 1.5, -1])('of %s is refused', async (maxPending) => {
    await expect(openMemory({ maxPending })).rejects.toMatchObject({ code: 'bad-count', message: expect.stringContaining('maxPending') });
  });

  it('counts what an earlier opening has left', async () => {
    const store = inMemoryStore();
    const first = gatedModel();
    const before = await openWith(first.model, { store });
    await before.pause();
    for (const turn of [1, 2]) await before.ingest(job('a', turn));
    const second = gatedModel({ open: true });
    const memory = await openWith(second.model, { store, maxPending: 2 });
    await memory.ingest(job('a', 3));
    expect(second.gate.calls).toBeGreaterThan(0);
  });
});

describe('ingestAll', () => {
  it('takes in more while a slow model reads, up to a bound, and then waits for it', async () => {
    const { model, gate, let: release } = gatedModel();
    const memory = await openWith(model);
    let handedIn = 0;
    function* inputs() {
      for (; handedIn < 400; handedIn += 1) yield job(`t${handedIn % 16}`, Math.floor(handedIn / 16));
    }
    const ingesting = memory.ingestAll(inputs());
    await until(async () => gate.underWay === 16 && (await pendingIn(memory)) === 256);
    expect(handedIn).toBeLessThan(400);
    release();
    expect(await ingesting).toEqual({ seen: 400, recorded: 400, known: 0, done: 400, failed: 0 });
  });

  it('reads what it has taken in before it fails with its input', async () => {
    const { model } = gatedModel({ open: true });
    const memory = await openWith(model);
    function* inputs() {
      for (let turn = 0; turn < 100; turn += 1) yield job('a', turn);
      throw new Error('the input broke');
    }
    await expect(memory.ingestAll(inputs())).rejects.toThrow('the input broke');
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 100, failed: 0 });
  });
});

describe('a slow model', () => {
  const shapes = [
    ['one space with 16 threads', 1, 16],
    ['4 spaces with 4 threads each', 4, 4],
    ['16 spaces with a thread each', 16, 1],
  ] as const;
  it.each(shapes)('is kept busy up to its concurrency by %s, and each thread stays in order', async (_, spaces, threads) => {
    const { model, gate, let: release } = gatedModel({ delay: (turn) => new Promise((resolve) => setTimeout(resolve, (turn * 7) % 5)) });
    const memory = await openWith(model);
    const handles = Array.from({ length: spaces }, (_, index) => memory.in(`s${index}`));
    const names = Array.from({ length: threads }, (_, index) => `t${index}`);
    for (const turn of [1, 2, 3, 4, 5]) for (const space of handles) for (const thread of names) await space.ingest(job(thread, turn));
    await until(() => gate.underWay >= 16);
    release();
    for (const space of handles) await space.drain();
    // A message on its turn is read at once: as many as there are spaces may come on top.
    expect(gate.most).toBeLessThanOrEqual(16 + spaces);
    for (const space of handles) {
      for (const thread of names) {
        const turns = await space.episodes({ thread });
        const committed = turns.map(({ usage }) => usage[0]?.at ?? 0);
        expect(committed).toEqual(committed.toSorted((a, b) => a - b));
        const jobs = await space.facts({ about: `P${thread}`, during: 'ever' });
        expect(jobs.map(({ object, invalidAt }) => [object, invalidAt !== null])).toEqual(
          [1, 2, 3, 4, 5].map((turn) => [`C${turn}`, turn < 5]),
        );
      }
    }
  });
});

it('closing at once stops a reading that hangs; the message stays, and another opening reads it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'asof-queue-')), 'm.db');
  onTestFinished(() => rmSync(dirname(file), { recursive: true, force: true }));
  const begun = Promise.withResolvers<void>();
  const hanging: Extractor = {
    id: 'hanging@1',
    wants: { earlierTurns: 0, facts: 0 },
    read: (_, { signal } = {}) => {
      begun.resolve();
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const memory = await openMemory({ store: file, extractor: hanging });
  const { done } = await memory.ingest({ speaker: 'Ann', text: 'I like tea.' });
  await begun.promise;
  await memory.close({ now: true });
  await expect(done).rejects.toMatchObject({ name: 'AbortError' });
  const later = await openMemory({ store: file });
  expect(await later.work()).toBe(1);
  expect(await later.facts()).toMatchObject([{ sentence: 'Ann likes tea' }]);
  await later.close();
});
