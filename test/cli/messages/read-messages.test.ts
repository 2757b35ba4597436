import { describe, expect, it } from 'vitest';
import { type Format, readMessages } from '../../../src/cli/messages/read-messages.ts';

/** The text in small pieces, so that lines and characters are cut in the middle. */
async function* pieces(text: string, size = 7) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (text: string, options: { format?: Format; offset?: string } = {}) =>
  (
    await Array.fromAsync(
      readMessages(pieces(text), { thread: 'chat', file: 'chat.txt', offset: 'Z', at: (index) => new Date(1000 + index), ...options }),
    )
  ).map(({ input, where }) => ({ ...input, where }));

describe('the form of a file is told from its beginning', () => {
  it('JSON lines, with the names that other tools use for the fields', async () => {
    const lines = [
      '{"speaker":"Ann","at":"2024-05-01T09:00:00Z","text":"Hi, Zoë 👋","thread":"t"}',
      '',
      '{"role":"assistant","content":"Hello","timestamp":"2024-05-01","id":7}',
    ];
    expect(await read(lines.join('\r\n'))).toEqual([
      { text: 'Hi, Zoë 👋', thread: 't', speaker: 'Ann', occurredAt: '2024-05-01T09:00:00Z', where: 'chat.txt:1' },
      { text: 'Hello', thread: 'chat', role: 'assistant', id: '7', occurredAt: '2024-05-01', where: 'chat.txt:3' },
    ]);
  });

  it('a JSON array, and an object that holds the messages, over one line or many', async () => {
    const messages = [{ id: 'm1', speaker: 'Ann', at: '2024-05-01T09:00:00Z', text: 'One' }];
    const expected = [
      { id: 'm1', thread: 'chat', speaker: 'Ann', occurredAt: '2024-05-01T09:00:00Z', text: 'One', where: 'chat.txt, message 1' },
    ];
    for (const document of [messages, { name: 'x', messages, questions: [] }]) {
      expect(await read(JSON.stringify(document))).toEqual(expected);
      expect(await read(`\uFEFF${JSON.stringify(document, null, 2)}`)).toEqual(expected);
    }
  });

  it('a transcript with times, whose other lines go on with the message before', async () => {
    const text = '[2024-05-01 09:00] Ann: I moved.\nNote: to Rome.\n\n[2024-05-01 09:05:30] Bob Lee: When?\n2024-05-02 Assistant: Noted.\n';
    expect(await read(text, { offset: '+02:00' })).toEqual([
      { text: 'I moved.\nNote: to Rome.', thread: 'chat', speaker: 'Ann', occurredAt: '2024-05-01T09:00+02:00', where: 'chat.txt:1' },
      { text: 'When?', thread: 'chat', speaker: 'Bob Lee', occurredAt: '2024-05-01T09:05:30+02:00', where: 'chat.txt:4' },
      { text: 'Noted.', thread: 'chat', speaker: 'Assistant', role: 'assistant', occurredAt: '2024-05-02', where: 'chat.txt:5' },
    ]);
  });

  it('a transcript without times, in the order of its lines', async () => {
    const found = await read('Ann: I moved.\nto Rome\nBob: When?');
    expect(found.map(({ speaker, text, occurredAt }) => [speaker, text, (occurredAt as Date).getTime()])).toEqual([
      ['Ann', 'I moved.\nto Rome', 1000],
      ['Bob', 'When?', 1001],
    ]);
  });

  it('nothing', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n \n')).toEqual([]);
  });
});

describe('ids', () => {
  it('come from place and words where a message has neither id nor time, so that a second reading knows it', async () => {
    const text = 'Ann: yes\nBob: no\nAnn: yes';
    const [first, second] = [await read(text), await read(`${text}\nBob: ok`)];
    expect(new Set(first.map(({ id }) => id)).size).toBe(3);
    expect(second.slice(0, 3).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });

  it('are left to the engine where there is a time', async () => {
    expect((await read('{"text":"a","at":"2024-05-01"}'))[0]).not.toHaveProperty('id');
  });
});

describe('what cannot be read names its place', () => {
  it.each([
    ['{"text":"a"}\n{"text":', 'chat.txt:2: '],
    ['{"text":"a"}\n{"speaker":"Ann"}', 'chat.txt:2: there is no text'],
    ['{"text":5}', 'chat.txt:1: text: '],
    ['{"text":"a","role":"boss"}', 'chat.txt:1: role: '],
    ['[{"text":"a"},{}]', 'chat.txt, message 2: there is no text'],
    ['{"questions":[\n1]}', 'chat.txt: there are no messages'],
    ['once upon a time', 'chat.txt:1: "once upon a time" begins no message'],
  ])('%j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('and a form that was asked for is not guessed at', async () => {
    await expect(read('Ann: hi', { format: 'jsonl' })).rejects.toThrow('chat.txt:1');
  });
});
