import { afterEach, describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import {
  AsofError,
  type EpisodeInput,
  type Extractor,
  IncorrectInputError,
  type Memory,
  type OpenMemoryOptions,
  openMemory,
} from '../../src/index.ts';

const opened: Memory[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});

const NO_USAGE = { calls: 0, promptTokens: 0, completionTokens: 0 };

/** Reads "A works at B" and nothing else. */
const plainReader: Extractor = {
  id: 'plain@1',
  wants: { earlierTurns: 3, facts: 0 },
  read: async ({ episode, earlier }) => {
    const said =
      /^(\w+|same) works at (\w+)$/.exec(episode.text) ??
      (episode.text === 'me too' ? ['me too', episode.speaker, /works at (\w+)$/.exec(earlier.at(-1)?.text ?? '')?.[1]] : null);
    const [quote, subject, object] = said ?? [];
    const claims =
      quote && subject && object ? [{ quote, subject, predicate: 'works_at', object, says: 'holds', trust: 'stated' } as const] : [];
    return { entities: [], claims, rejected: [], leansOnThread: episode.text === 'me too', usage: NO_USAGE };
  },
};

async function open(options: OpenMemoryOptions = {}): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore(), extractor: plainReader, ...options });
  opened.push(memory);
  return memory;
}

describe('bad input is refused with a typed error that says what to do, and nothing is written', () => {
  const cases: readonly [string, EpisodeInput, string, RegExp][] = [
    ['no content', { text: '  \n' }, 'empty-text', /leave the message out/],
    ['no text at all', {} as EpisodeInput, 'empty-text', /missing/],
    ['10 MB', { text: 'x'.repeat(10_000_000) }, 'text-too-long', /10000000 characters.*Split it/],
    ['control characters', { text: 'a\u0000b' }, 'control-characters', /U\+0000 at offset 1/],
    ['half a surrogate pair', { text: 'a\ud800' }, 'control-characters', /surrogate/],
    ['a date that does not exist', { text: 'hi', occurredAt: '2024-02-30' }, 'bad-instant', /2024-02-30/],
    ['a time without offset', { text: 'hi', occurredAt: '2024-02-03T10:00:00' }, 'bad-instant', /no offset/],
    ['an absurd date', { text: 'hi', occurredAt: new Date(9e14) }, 'bad-instant', /outside the years 1 to 9999/],
    ['an invalid Date', { text: 'hi', occurredAt: new Date('x') }, 'bad-instant', /invalid Date/],
    ['an empty thread', { text: 'hi', thread: '' }, 'bad-name', /thread/],
    ['an unknown role', { text: 'hi', role: 'robot' as 'user' }, 'bad-role', /"robot" is none of user, assistant/],
  ];
  for (const [name, input, code, message] of cases) {
    it(name, async () => {
      const memory = await open();
      const error = await memory.ingest(input).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(AsofError);
      expect(error).toMatchObject({ code, category: 'incorrect', message: expect.stringMatching(message) });
      expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 0, failed: 0 });
    });
  }

  it('a wrong space name', async () => {
    await expect(open({ space: '../etc' })).rejects.toMatchObject({ code: 'bad-space', message: expect.stringContaining('"../etc"') });
  });

  it('but not a space named in a script that has combining marks', async () => {
    const memory = await open({ space: 'हिन्दी' });
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 0, failed: 0 });
  });
});

describe('ingest', () => {
  it('makes the episode durable before it is read', async () => {
    let read = false;
    const extractor: Extractor = {
      ...plainReader,
      read: async (input) => {
        read = true;
        return plainReader.read(input);
      },
    };
    const memory = await open({ extractor });
    const receipt = await memory.ingest({ text: 'Ann works at Acme', id: 'm1' });
    expect(receipt.isNew).toBe(true);
    expect(read).toBe(false);
    expect((await receipt.done).state).toBe('done');
    expect((await memory.facts({ about: 'Ann' })).map(({ sentence }) => sentence)).toEqual(['Ann works at Acme']);
  });

  it('tells in the outcome what opened, what closed, and which claim closed it', async () => {
    const memory = await open();
    await memory.ingest({ text: 'Ann works at Acme', occurredAt: '2024-01-01T00:00:00Z' }, { wait: true });
    const receipt = await memory.ingest({ text: 'Ann works at Globex', occurredAt: '2024-06-01T00:00:00Z' }, { wait: true });
    const outcome = await receipt.done;
    expect(outcome.opened.map(({ sentence }) => sentence)).toEqual(['Ann works at Globex']);
    expect(outcome.closed.map(({ fact, by }) => [fact.sentence, by?.how, by?.claimId])).toEqual([
      ['Ann works at Acme', 'superseded', outcome.claims[0]?.id],
    ]);
  });

  it('takes the same message once, by content and by id', async () => {
    const memory = await open();
    const message = { text: 'Ann works at Acme', occurredAt: '2024-01-01T00:00:00Z' };
    const first = await memory.ingest(message, { wait: true });
    const second = await memory.ingest(message, { wait: true });
    expect([second.episodeId, second.isNew]).toEqual([first.episodeId, false]);
    await memory.ingest({ text: 'Ann works at Globex', id: 'm1' }, { wait: true });
    expect((await memory.ingest({ text: 'something else', id: 'm1' }, { wait: true })).isNew).toBe(false);
    expect((await memory.stats()).episodes.done).toBe(2);
  });

  it('keeps spaces apart', async () => {
    const memory = await open({ space: 'ann' });
    await memory.ingest({ text: 'Ann works at Acme' }, { wait: true });
    const other = memory.in('bob');
    expect(await other.facts({ during: 'ever' })).toEqual([]);
    expect(await other.search('Acme', { kinds: ['facts', 'entities', 'episodes'] })).toEqual([]);
    expect(await other.entity('Ann')).toBeNull();
  });

  it('never stores a password that a statement brings, and reads the statement all the same', async () => {
    const memory = await open();
    await memory.assert({ subject: 'Ann', predicate: 'told', object: 'my password is hunter2', quote: 'card 4111 1111 1111 1111' });
    await memory.identities.merge('Ann', 'pin is 4711');
    expect((await memory.facts()).map(({ object }) => object)).toEqual(['my password is [password]']);
    expect(JSON.stringify(await Array.fromAsync(memory.export()))).not.toMatch(/hunter2|4111 1111|4711/);
    expect((await memory.stats()).episodes.failed).toBe(0);
  });

  it('holds statements to the ids of messages', async () => {
    const memory = await open();
    const fact = { subject: 'Ann', predicate: 'likes', object: 'tea' };
    await expect(memory.assert(fact, { id: '' })).rejects.toMatchObject({ code: 'bad-name' });
    await expect(memory.assert(fact, { id: 'x'.repeat(201) })).rejects.toMatchObject({ code: 'bad-name' });
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 0, failed: 0 });
  });

  it('never stores a password or a card number', async () => {
    const memory = await open();
    const receipt = await memory.ingest({ text: 'My password is hunter2 and my card number is 4111 1111 1111 1111.' }, { wait: true });
    expect(receipt.redacted).toEqual({ password: 1, 'card-number': 1 });
    const bytes = JSON.stringify(await Array.fromAsync(memory.export()));
    expect(bytes).not.toContain('hunter2');
    expect(bytes).not.toContain('4111');
    expect(bytes).toContain('My password is [password] and my card number is [card-number].');
  });

  it.each([
    ['My password is "correct horse battery staple", all of it.', 'My password is "[password]", all of it.'],
    ['my wifi password: ‘one two three’.', 'my wifi password: ‘[password]’.'],
    ['The password for the wifi is hunter2!', 'The password for the wifi is [password]!'],
    ["The password is it's-me-7, ok?", 'The password is [password], ok?'],
    ['Das Passwort lautet geheim123.', 'Das Passwort lautet [password].'],
    ['A senha é segredo99', 'A senha é [password]'],
    ['Mijn wachtwoord is geheim42', 'Mijn wachtwoord is [password]'],
  ])('takes a whole password out: %s', async (text, kept) => {
    const memory = await open();
    await memory.ingest({ text }, { wait: true });
    expect((await memory.episodes())[0]?.text).toBe(kept);
  });

  it('reads a turn again when the turn it leaned on arrives late, and when that one is retracted', async () => {
    const memory = await open();
    await memory.ingest({ id: 'b', text: 'me too', speaker: 'Bob', occurredAt: '2024-01-01T10:01:00Z' }, { wait: true });
    expect(await memory.facts()).toEqual([]);
    await memory.ingest({ id: 'a', text: 'Ann works at Acme', occurredAt: '2024-01-01T10:00:00Z' }, { wait: true });
    await memory.work();
    expect((await memory.facts()).map(({ sentence }) => sentence)).toEqual(['Ann works at Acme', 'Bob works at Acme']);
    await memory.retract('a');
    expect(await memory.facts()).toEqual([]);
  });

  it('fails an episode that cannot be read, with the reason, and carries the next one through', async () => {
    const extractor: Extractor = {
      ...plainReader,
      read: async (input) => {
        if (input.episode.text.startsWith('bad')) throw new Error('the reader broke');
        return plainReader.read(input);
      },
    };
    const memory = await open({ extractor });
    const bad = await memory.ingest({ id: 'bad', text: 'bad message' }, { wait: true });
    expect(await bad.done).toMatchObject({ state: 'failed', reason: 'the reader broke' });
    await memory.ingest({ text: 'Ann works at Acme' }, { wait: true });
    expect((await memory.episodes({ state: 'failed' })).map(({ id, reason }) => [id, reason])).toEqual([['bad', 'the reader broke']]);
    expect(await memory.facts()).toHaveLength(1);
  });

  it('stops at an abort without losing the message', async () => {
    const stop = new AbortController();
    const go = Promise.withResolvers<void>();
    const memory = await open({ extractor: { ...plainReader, read: async (input) => go.promise.then(() => plainReader.read(input)) } });
    const receipt = await memory.ingest({ text: 'Ann works at Acme' }, { signal: stop.signal });
    stop.abort();
    await expect(receipt.done).rejects.toThrow('aborted');
    go.resolve();
    await memory.work();
    expect(await memory.facts()).toHaveLength(1);
    await expect(memory.ingest({ text: 'Bob works at Acme' }, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await memory.stats()).episodes.done).toBe(1);
  });
});

describe('ingestAll', () => {
  it('takes an async iterable, reports progress, and goes on where it stopped', async () => {
    const memory = await open();
    async function* messages(count: number): AsyncGenerator<EpisodeInput> {
      for (let index = 0; index < count; index += 1) yield { id: `m${index}`, text: `P${index} works at Acme` };
    }
    const seen: number[] = [];
    const stop = new AbortController();
    const stopped = memory.ingestAll(messages(200), {
      signal: stop.signal,
      onProgress: ({ seen: count }) => {
        seen.push(count);
        if (count >= 128) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    expect(seen).toEqual([64, 128]);
    const progress = await memory.ingestAll(messages(200));
    expect(progress).toMatchObject({ seen: 200, recorded: 72, known: 128, failed: 0 });
    expect((await memory.stats()).facts).toBe(200);
  });
});

describe('a message that ingestAll cannot use', () => {
  const bad: readonly [string, EpisodeInput, object, RegExp][] = [
    ['with an id', { id: 'm70', text: ' ' }, { position: 71, id: 'm70' }, /^Message 71 \(id "m70"\): text: nothing but white space/],
    ['without one', { text: 'hi', occurredAt: '2024-02-30' }, { position: 71 }, /^Message 71: occurredAt: "2024-02-30"/],
    ['that a policy refuses', { text: 'a secret' }, { position: 71 }, /^Message 71: The message was not stored: policy rule secrets/],
  ];
  it.each(bad)('is told by its place %s, and what came before it is taken in', async (_, input, details, message) => {
    const find = (text: string) => (text.includes('secret') ? [{ index: 0, length: 1 }] : []);
    const memory = await open({ policy: [{ name: 'secrets', action: 'refuse', find }] });
    const good: EpisodeInput[] = Array.from({ length: 90 }, (__, index) => ({ id: `m${index}`, text: `P${index} works at Acme` }));
    const error = await memory.ingestAll(good.toSpliced(70, 1, input)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IncorrectInputError);
    expect(error).toMatchObject({ message: expect.stringMatching(message), details });
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 70, failed: 0 });
    expect(await memory.ingestAll(good)).toMatchObject({ seen: 90, recorded: 20, known: 70 });
  });
});

describe('an input of ingestAll that breaks off', () => {
  it('is thrown after what came before it is taken in', async () => {
    const memory = await open();
    async function* broken(): AsyncGenerator<EpisodeInput> {
      yield { text: 'Ann works at Acme' };
      throw new Error('the line went dead');
    }
    await expect(memory.ingestAll(broken())).rejects.toThrow('the line went dead');
    expect((await memory.stats()).episodes).toEqual({ pending: 0, done: 1, failed: 0 });
  });
});

describe('statements', () => {
  it('assert, end, correct and refute change the answers on both axes', async () => {
    let now = Date.UTC(2025, 0, 1);
    const memory = await open({ clock: { now: () => now } });
    const works = { subject: 'Ann', predicate: 'works_at' };
    const at = async (validAt: string, knownAt?: string) =>
      (await memory.asOf({ validAt, ...(knownAt ? { knownAt } : {}) }).facts({ about: 'Ann', predicate: 'works_at' })).map(
        ({ object }) => object,
      );

    await memory.assert({ ...works, object: 'Acme', validAt: '2019' });
    now = Date.UTC(2025, 1, 1);
    await memory.correct({ ...works, object: 'Acme', validAt: '2018' });
    expect(await at('2018-06-01')).toEqual(['Acme']);
    expect(await at('2018-06-01', '2025-01-15')).toEqual([]);

    now = Date.UTC(2025, 2, 1);
    await memory.end({ ...works, object: 'Acme', at: '2025-02-20' });
    expect(await at('2025-02-25')).toEqual([]);
    expect(await at('2025-02-19')).toEqual(['Acme']);

    now = Date.UTC(2025, 3, 1);
    await memory.refute({ ...works, object: 'Acme' });
    expect(await at('2020-01-01')).toEqual([]);
    expect(await at('2020-01-01', '2025-03-15')).toEqual(['Acme']);
    expect(await memory.state('Ann', 'works_at')).toMatchObject({ state: 'unknown' });
  });

  it('refuses a statement that could hold at no instant, and rejects it among many', async () => {
    const memory = await open();
    const backwards = { subject: 'Ann', predicate: 'works_at', object: 'Acme', validAt: '2020', invalidAt: '2019' };
    await expect(memory.assert(backwards)).rejects.toMatchObject({
      code: 'bad-statement',
      message: expect.stringContaining('2019 is not after valid_at 2020'),
    });
    const outcome = await memory.assertAll([backwards, { ...backwards, invalidAt: '2021' }]);
    expect(outcome.rejected).toHaveLength(1);
    expect(outcome.claims).toHaveLength(1);
  });
});
