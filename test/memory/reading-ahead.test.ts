import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { AsofError, type EpisodeInput, type Extractor, openMemory, type Reading } from '../../src/index.ts';

/** Reads "A works at B" slowly, several messages at once, and counts. */
function slowReader(options: { readonly together: boolean }) {
  const seen = { calls: 0, underWay: 0, most: 0 };
  const readOne = (text: string): Reading => {
    const [quote, subject, object] = /^(\w+) works at (\w+)$/.exec(text) ?? [];
    const claims =
      quote && subject && object ? [{ quote, subject, predicate: 'works_at', object, says: 'holds', trust: 'stated' } as const] : [];
    return { entities: [], claims, rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 0, completionTokens: 0 } };
  };
  const call = async (texts: readonly string[]): Promise<readonly Reading[]> => {
    seen.calls += 1;
    seen.underWay += 1;
    seen.most = Math.max(seen.most, seen.underWay);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.underWay -= 1;
    return texts.map(readOne);
  };
  const extractor: Extractor = {
    id: 'slow@1',
    wants: { earlierTurns: 2, facts: 5 },
    concurrency: 16,
    read: async ({ episode }) => (await call([episode.text]))[0] as Reading,
    ...(options.together ? { readMany: (inputs) => call(inputs.map(({ episode }) => episode.text)) } : {}),
  };
  return { extractor, seen };
}

/** 16 threads of 5 turns each: everybody changes jobs four times. */
const messages: readonly EpisodeInput[] = Array.from({ length: 80 }, (_, index) => ({
  thread: `t${index % 16}`,
  text: `P${index % 16} works at C${Math.floor(index / 16)}`,
  occurredAt: new Date(Date.UTC(2024, 0, 1) + index * 60_000),
}));

async function factsWith(extractor: Extractor, ingest: 'one by one' | 'all'): Promise<readonly unknown[]> {
  const memory = await openMemory({ store: inMemoryStore(), extractor });
  if (ingest === 'all') await memory.ingestAll(messages);
  else for (const message of messages) await memory.ingest(message, { wait: true });
  const facts = await memory.facts({ during: 'ever' });
  await memory.close();
  return facts.map(({ sentence, validAt, invalidAt, id }) => ({ sentence, validAt, invalidAt, id }));
}

describe('reading ahead', () => {
  it('keeps many calls under way and gives the same facts as one message at a time', async () => {
    const ahead = slowReader({ together: false });
    const facts = await factsWith(ahead.extractor, 'all');
    expect(facts).toEqual(await factsWith(slowReader({ together: false }).extractor, 'one by one'));
    expect(facts).toHaveLength(80);
    expect(ahead.seen.calls).toBe(80);
    expect(ahead.seen.most).toBeGreaterThanOrEqual(12);
  });

  it('reads several messages of a thread with one call and gives the same facts', async () => {
    const together = slowReader({ together: true });
    expect(await factsWith(together.extractor, 'all')).toEqual(await factsWith(slowReader({ together: false }).extractor, 'one by one'));
    expect(together.seen.calls).toBeLessThan(40);
  });

  it('shows what the graph knows near any of the messages that are read together', async () => {
    const { extractor } = slowReader({ together: true });
    const shown: (readonly string[])[] = [];
    const noting: Extractor = {
      ...extractor,
      readMany: async (inputs, options) => {
        shown.push((inputs[0]?.recall.entities ?? []).map(({ name }) => name));
        return extractor.readMany?.(inputs, options) ?? [];
      },
    };
    const memory = await openMemory({ store: inMemoryStore(), extractor: noting });
    await memory.assert({ subject: 'Zoe', predicate: 'works_at', object: 'Initech', validAt: '2020' });
    await memory.ingestAll([
      { thread: 't', text: 'Ann works at Acme' },
      { thread: 't', text: 'Zoe works at Globex' },
    ]);
    expect(shown).toEqual([['Zoe', 'Initech']]);
    await memory.close();
  });

  it('fails one message that cannot be read, not those that were read with it, and counts every call', async () => {
    const { extractor } = slowReader({ together: true });
    const memory = await openMemory({ store: inMemoryStore(), extractor: refusing(extractor, 'P3 works at C2') });
    await memory.ingestAll(messages);
    expect((await memory.episodes({ state: 'failed' })).map(({ text, reason }) => [text, reason])).toEqual([
      ['P3 works at C2', 'That is no answer.'],
    ]);
    expect(await memory.facts({ during: 'ever' })).toHaveLength(79);
    const [mended] = await memory.episodes({ thread: 't3', limit: 1 });
    expect(mended?.usage.at(-1)).toMatchObject({ failed: false, calls: 3 });
    await memory.close();
  });
});

it('where the endpoint refuses the key, that is told after a few calls; every message stays pending and is read when the key is right', async () => {
  const { extractor } = slowReader({ together: true });
  let calls = 0;
  let isShut = true;
  const asked = <Answer>(answer: () => Promise<Answer>) => {
    calls += 1;
    if (isShut) throw new AsofError('model-key-refused', 'incorrect', 'Check the key.');
    return answer();
  };
  const guarded: Extractor = {
    ...extractor,
    read: async (...input) => asked(() => extractor.read(...input)),
    readMany: async (...inputs) => asked(async () => (await extractor.readMany?.(...inputs)) ?? []),
  };
  const memory = await openMemory({ store: inMemoryStore(), extractor: guarded });
  await expect(memory.ingestAll(messages)).rejects.toMatchObject({ code: 'model-key-refused' });
  expect((await memory.stats()).episodes).toMatchObject({ failed: 0, done: 0, pending: messages.length });
  expect(calls).toBeLessThanOrEqual(16);
  await expect(memory.ingest({ text: 'Zoe works at Acme' }, { wait: true })).rejects.toMatchObject({ code: 'model-key-refused' });
  isShut = false;
  await memory.drain();
  expect((await memory.stats()).episodes).toMatchObject({ failed: 0, pending: 0, done: messages.length + 1 });
  await memory.close();
});

/** Gives no usable answer, after two calls, where it is asked about a certain message. */
function refusing(extractor: Extractor, text: string): Extractor {
  const refuse = () => {
    const usage = { calls: 2, promptTokens: 0, completionTokens: 0 };
    throw new AsofError('unreadable-answer', 'fault', 'That is no answer.', { details: { usage } });
  };
  return {
    ...extractor,
    read: async (input, options) => (input.episode.text === text ? refuse() : extractor.read(input, options)),
    readMany: async (inputs, options) =>
      inputs.some(({ episode }) => episode.text === text) ? refuse() : (extractor.readMany?.(inputs, options) ?? []),
  };
}
