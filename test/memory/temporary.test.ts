import { afterEach, describe, expect, it, vi } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import {
  type Extractor,
  type GraphStore,
  type Memory,
  type OpenMemoryOptions,
  openMemory,
  type PolicyRule,
  StoreError,
} from '../../src/index.ts';
import { fixedClock } from '../../src/testing.ts';
import { temporaryFile } from '../adapters/sqlite/temporary-file.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const MINUTE = 60_000;

const opened: Memory[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});

/** Reads "A works at B"; "me too" says the same of its speaker, of what was said before. */
function plainReader(read: string[] = []): Extractor {
  return {
    id: 'plain@1',
    wants: { earlierTurns: 3, facts: 0 },
    read: async ({ episode, earlier }) => {
      read.push(episode.text);
      const own = /^(\w+) works at (\w+)/.exec(episode.text);
      const before = episode.text === 'me too' ? /works at (\w+)/.exec(earlier.at(-1)?.text ?? '')?.[1] : undefined;
      const [subject, object] = own ? [own[1], own[2]] : [episode.speaker, before];
      const claims =
        subject && object ? [{ quote: episode.text, subject, predicate: 'works_at', object, says: 'holds', trust: 'stated' } as const] : [];
      const leansOnThread = episode.text === 'me too';
      return { entities: [], claims, rejected: [], leansOnThread, usage: { calls: 0, promptTokens: 0, completionTokens: 0 } };
    },
  };
}

async function open(options: OpenMemoryOptions = {}): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore(), extractor: plainReader(), ...options });
  opened.push(memory);
  return memory;
}

/** Sees to it that nothing but the store outlives a memory. */
function keptOpen(store: GraphStore): GraphStore {
  return { ...store, close: async () => {} };
}

/** An export without what reading took, in real time. */
async function untimed(memory: Memory): Promise<readonly unknown[]> {
  const records = await Array.fromAsync(memory.export());
  return records.map((record) => (record.type === 'episode' ? { ...record.value, usage: [] } : record));
}

const at = (hours: number) => new Date(START + hours * HOUR);
const sentences = async (memory: Memory) => (await memory.facts({ during: 'ever' })).map(({ sentence }) => sentence);

describe('a message that expires', () => {
  it('is kept until its time, and then erased with all that came from it, as if it had been forgotten', async () => {
    const [clock, other] = [fixedClock(START), fixedClock(START)];
    const [memory, forgotten] = [await open({ clock }), await open({ clock: other })];
    for (const [each, given] of [
      [memory, { expiresAt: at(2) }],
      [forgotten, {}],
    ] as const) {
      await each.ingest({ id: 'a', text: 'Ann works at Acme', occurredAt: at(-48) }, { wait: true });
      await each.ingest({ id: 'b', text: 'Ann works at Globex', occurredAt: at(-24), ...given }, { wait: true });
      await each.ingest({ id: 'c', text: 'me too', speaker: 'Ben', occurredAt: at(-23) }, { wait: true });
    }
    clock.advance(2 * HOUR - 1);
    expect(await memory.forgetExpired()).toBe(0);
    expect(await sentences(memory)).toEqual(['Ann works at Acme', 'Ann works at Globex', 'Ben works at Globex']);
    clock.advance(1);
    other.advance(2 * HOUR);
    expect(await memory.forgetExpired()).toBe(1);
    await forgotten.forget('b');
    expect(await sentences(memory)).toEqual(['Ann works at Acme', 'Ben works at Acme']);
    expect(await untimed(memory)).toEqual(await untimed(forgotten));
    expect(await memory.forgetExpired()).toBe(0);
  });

  it('changes nothing else, and answers about the past only by what it had stated', async () => {
    const clock = fixedClock(START);
    const memory = await open({ clock });
    await memory.ingest({ id: 'a', text: 'Ann works at Acme' }, { wait: true });
    const before = await Array.fromAsync(memory.export());
    clock.advance(HOUR);
    await memory.ingest({ id: 'b', text: 'Ben works at Globex', expiresAt: at(2) }, { wait: true });
    const between = new Date(clock.now());
    clock.advance(HOUR);
    await memory.forgetExpired();
    expect(await Array.fromAsync(memory.export())).toEqual(before);
    expect(await memory.asOf({ knownAt: between }).facts({ during: 'ever' })).toMatchObject([{ sentence: 'Ann works at Acme' }]);
    expect(await memory.search('Globex Ben', { kinds: ['facts', 'entities', 'episodes'] })).toEqual([]);
  });

  it('shows its time in the receipt and in the list of episodes; the first that was said of it stays', async () => {
    const memory = await open({ clock: fixedClock(START) });
    const first = await memory.ingest({ id: 'a', text: 'Ann works at Acme', expiresAt: '2026-01-08T00:00:00Z' }, { wait: true });
    expect(first.expiresAt).toEqual(new Date('2026-01-08T00:00:00Z'));
    const again = await memory.ingest({ id: 'a', text: 'Ann works at Acme' }, { wait: true });
    expect([again.isNew, again.expiresAt]).toEqual([false, first.expiresAt]);
    expect((await memory.ingest({ id: 'b', text: 'Ben works at Acme' }, { wait: true })).expiresAt).toBeNull();
    expect((await memory.episodes()).map(({ expiresAt }) => expiresAt)).toEqual([Date.UTC(2026, 0, 8), null]);
    await expect(memory.ingest({ text: 'hi', expiresAt: '2026-01-08T10:00' })).rejects.toMatchObject({
      code: 'bad-instant',
      message: expect.stringContaining('expiresAt'),
    });
  });

  it('is not read where its time has come before its turn', async () => {
    const read: string[] = [];
    const clock = fixedClock(START);
    const memory = await open({ clock, extractor: plainReader(read) });
    await memory.pause();
    const { done } = await memory.ingest({ text: 'Ann works at Acme', expiresAt: at(0.001) });
    clock.advance(0.001 * HOUR);
    memory.resume();
    await expect(done).rejects.toMatchObject({ code: 'unknown-episode', message: expect.stringContaining('has expired') });
    expect(read).toEqual([]);
    expect(await memory.episodes()).toEqual([]);
  });

  it('goes from every space when a memory is opened', async () => {
    const clock = fixedClock(START);
    const store = keptOpen(inMemoryStore());
    const memory = await open({ store, clock });
    await memory.ingest({ text: 'Ann works at Acme', expiresAt: at(1) }, { wait: true });
    await memory.in('other').ingest({ text: 'Ben works at Acme', expiresAt: at(2) }, { wait: true });
    clock.advance(HOUR);
    await open({ store, clock });
    expect(await memory.episodes()).toEqual([]);
    expect(await memory.in('other').episodes()).toHaveLength(1);
    clock.advance(HOUR);
    await open({ store, clock });
    expect(await memory.in('other').episodes()).toEqual([]);
  });

  it('goes when a later message is taken in, a minute after the last look', async () => {
    const clock = fixedClock(START);
    const memory = await open({ clock });
    await memory.ingest({ id: 'a', text: 'Ann works at Acme', expiresAt: new Date(START + 1) }, { wait: true });
    clock.advance(MINUTE - 1);
    await memory.ingest({ id: 'b', text: 'Ben works at Acme' }, { wait: true });
    expect((await memory.episodes()).map(({ id }) => id)).toEqual(['a', 'b']);
    clock.advance(1);
    await memory.ingest({ id: 'c', text: 'Cy works at Acme' }, { wait: true });
    expect((await memory.episodes()).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('goes within a minute while nothing is taken in', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const clock = fixedClock(START);
    const memory = await open({ clock });
    await memory.ingest({ text: 'Ann works at Acme', expiresAt: new Date(START + 1) }, { wait: true });
    clock.advance(MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await memory.close();
    expect(await memory.episodes()).toEqual([]);
  });

  it('may be erased by several at once', async () => {
    const clock = fixedClock(START);
    const store = temporaryFile();
    const memories = [await open({ store, clock }), await open({ store, clock }), await open({ store, clock })] as const;
    const [memory] = memories;
    await memory.ingest({ id: 'kept', text: 'Ann works at Acme', occurredAt: at(-1) }, { wait: true });
    const before = await Array.fromAsync(memory.export());
    for (let index = 0; index < 120; index += 1)
      await memory.ingest({ text: `P${index} works at Globex`, expiresAt: new Date(START + 1 + index) }, { wait: true });
    clock.advance(HOUR);
    await Promise.all(memories.map((each) => each.forgetExpired()));
    expect(await Array.fromAsync(memory.export())).toEqual(before);
  });

  it('counts no longer where the store failed between the commit and the erasure, and the next look goes on', async () => {
    const clock = fixedClock(START);
    const store = inMemoryStore();
    const failing = new StoreError('gone', 'unavailable', 'The store is out of reach.');
    const memory = await open({ store: { ...store, erase: () => Promise.reject(failing) }, clock });
    await memory.ingest({ text: 'Ann works at Acme', expiresAt: at(1) }, { wait: true });
    clock.advance(HOUR);
    await expect(memory.forgetExpired()).rejects.toBe(failing);
    expect(await sentences(memory)).toEqual([]);
    expect(await memory.episodes()).toHaveLength(1);
    expect(await (await open({ store, clock })).episodes()).toEqual([]);
  });

  it('is carried by export and import', async () => {
    const clock = fixedClock(START);
    const [memory, copy] = [await open({ clock }), await open({ clock })];
    await memory.ingest({ text: 'Ann works at Acme', expiresAt: at(1) }, { wait: true });
    await copy.import(memory.export());
    expect(await copy.episodes()).toEqual(await memory.episodes());
    clock.advance(HOUR);
    expect(await copy.forgetExpired()).toBe(1);
    expect(await Array.fromAsync(copy.export())).toEqual([]);
  });
});

describe('a temporary rule', () => {
  const rule = (name: string, pattern: RegExp, forMs: number): PolicyRule => ({
    name,
    action: 'temporary',
    forMs,
    find: (text) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length })),
  });

  it('has what it finds erased after its time; of several, and of the caller, the soonest counts', async () => {
    const policy = [rule('health', /flu|fever/g, 3 * HOUR), rule('fever', /fever/g, 2 * HOUR)];
    const memory = await open({ clock: fixedClock(START), policy });
    const expiry = async (text: string, given: { expiresAt?: Date } = {}) => (await memory.ingest({ text, ...given })).expiresAt;
    expect(await expiry('Ann has the flu')).toEqual(at(3));
    expect(await expiry('Ann has a fever from the flu')).toEqual(at(2));
    expect(await expiry('Ann has the flu again', { expiresAt: at(1) })).toEqual(at(1));
    expect(await expiry('Ann has the flu once more', { expiresAt: at(9) })).toEqual(at(3));
    expect(await expiry('Ann is well')).toBeNull();
    expect((await memory.ingest({ text: 'Ann has the flu now' })).redacted).toEqual({});
  });

  it('counts from when a message is taken in, whenever it was said', async () => {
    const memory = await open({ clock: fixedClock(START), policy: [rule('all', /^/g, HOUR)] });
    expect((await memory.ingest({ text: 'Ann works at Acme', occurredAt: at(-1000) })).expiresAt).toEqual(at(1));
  });

  it('needs a whole number of milliseconds', async () => {
    for (const forMs of [0, 1.5, Number.NaN]) {
      await expect(open({ policy: [rule('all', /^/g, forMs)] })).rejects.toMatchObject({
        code: 'bad-count',
        message: expect.stringContaining('policy rule all'),
      });
    }
  });
});
