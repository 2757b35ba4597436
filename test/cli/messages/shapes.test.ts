import { describe, expect, it } from 'vitest';
import type { DayOrder } from '../../../src/cli/messages/day-order.ts';
import { readMessages } from '../../../src/cli/messages/read-messages.ts';

interface Given {
  readonly offset?: string;
  readonly day?: string;
  readonly order?: DayOrder;
}

async function* chunks(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5);
}

const read = async (text: string | Uint8Array, given: Given = {}) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const messages = readMessages(chunks(bytes), { thread: 'chat', file: 'chat.txt', at: (index) => new Date(index), ...given });
  return (await Array.fromAsync(messages)).map(({ input: { speaker, role, occurredAt, text } }) => [
    speaker ?? role,
    occurredAt instanceof Date ? occurredAt.toISOString() : occurredAt,
    text,
  ]);
};

describe('a transcript', () => {
  const moved = 'I moved to Rome.';
  const works = 'I work at Acme.';

  it.each<[string, string, Given, string, string]>([
    [
      'ISO in brackets',
      `[2024-05-01 09:00] Ann: ${moved}\n[2024-05-01 09:01:30] Ben: ${works}`,
      {},
      '2024-05-01T09:00Z',
      '2024-05-01T09:01:30Z',
    ],
    [
      'ISO with a zone',
      `2024-05-01T09:00:00.123+02:00 Ann: ${moved}\n2024-05-01T09:01Z Ben: ${works}`,
      {},
      '2024-05-01T09:00:00+02:00',
      '2024-05-01T09:01Z',
    ],
    [
      'the year first, with slashes',
      `2024/05/01, 09:00 - Ann: ${moved}\n2024/05/01, 09:01 - Ben: ${works}`,
      {},
      '2024-05-01T09:00Z',
      '2024-05-01T09:01Z',
    ],
    [
      'WhatsApp, a phone',
      `\u200E[31/12/2023, 21:15:03] Ann: ${moved}\n[01/01/2024, 00:01:00] ~ Ben: ${works}`,
      {},
      '2023-12-31T21:15:03Z',
      '2024-01-01T00:01:00Z',
    ],
    [
      'WhatsApp, American',
      `1/2/24, 9:15\u202FPM - Ann: ${moved}\n1/13/24, 12:01 AM - Ben: ${works}`,
      {},
      '2024-01-02T21:15Z',
      '2024-01-13T00:01Z',
    ],
    [
      'WhatsApp, Spanish',
      `31/12/23, 9:15 p. m. - Ann: ${moved}\n1/1/24, 9:15 a. m. - Ben: ${works}`,
      {},
      '2023-12-31T21:15Z',
      '2024-01-01T09:15Z',
    ],
    [
      'WhatsApp, German',
      `01.02.24, 21:15 - Ann: ${moved}\n02.02.24, 21:16 - Ben: ${works}`,
      { offset: '+01:00' },
      '2024-02-01T21:15+01:00',
      '2024-02-02T21:16+01:00',
    ],
    [
      'an order that is told',
      `01/02/24, 21:15 - Ann: ${moved}\n02/02/24, 21:16 - Ben: ${works}`,
      { order: 'dmy' },
      '2024-02-01T21:15Z',
      '2024-02-02T21:16Z',
    ],
    [
      'times only, past midnight',
      `[23:59] Ann: ${moved}\n[00:01] Ben: ${works}`,
      { day: '2024-05-31' },
      '2024-05-31T23:59Z',
      '2024-06-01T00:01Z',
    ],
    [
      'times only, out of order',
      `10:02 Ann: ${moved}\n10:01 Ben: ${works}`,
      { day: '2024-05-31' },
      '2024-05-31T10:02Z',
      '2024-05-31T10:01Z',
    ],
    [
      'IRC',
      `[2024-05-01 09:00:00] <@Ann> ${moved}\n[2024-05-01 09:01:00] <Ben> ${works}`,
      {},
      '2024-05-01T09:00:00Z',
      '2024-05-01T09:01:00Z',
    ],
    [
      'headings above the words',
      `Ann  9:15 AM\n${moved}\n\nBen  9:16 PM\n${works}`,
      { day: '2024-05-01' },
      '2024-05-01T09:15Z',
      '2024-05-01T21:16Z',
    ],
    [
      'headings in brackets',
      `Ann [2024-05-01 09:15]\n${moved}\nBen [2024-05-01 09:16]\n${works}`,
      {},
      '2024-05-01T09:15Z',
      '2024-05-01T09:16Z',
    ],
    [
      'headings with a dash',
      `Ann — 13/01/2024 09:15\n${moved}\nBen — 14/01/2024 09:16\n${works}`,
      {},
      '2024-01-13T09:15Z',
      '2024-01-14T09:16Z',
    ],
  ])('may have %s', async (_, text, given, first, second) => {
    expect(await read(text, given)).toEqual([
      ['Ann', first, moved],
      ['Ben', second, works],
    ]);
  });

  it('may be marked up, and is in UTF-16 where its first bytes say so', async () => {
    expect((await read(`**Ann**: ${moved}`)).map(([speaker, , text]) => [speaker, text])).toEqual([['Ann', moved]]);
    const text = `[2024-05-01 09:00] Zoë: ${moved}`;
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) expect(await read(bytes)).toEqual([['Zoë', '2024-05-01T09:00Z', moved]]);
  });

  it('may have notices of its program, which nobody says', async () => {
    const text = `31.12.23, 21:14 - Messages are encrypted\n31.12.23, 21:15 - Ann: ${moved}\nto stay\n31.12.23, 21:16 - Ann added Ben`;
    expect(await read(text)).toEqual([
      ['system', '2023-12-31T21:14Z', 'Messages are encrypted'],
      ['Ann', '2023-12-31T21:15Z', `${moved}\nto stay`],
      ['system', '2023-12-31T21:16Z', 'Ann added Ben'],
    ]);
  });

  it.each([
    ['[10:02] Ann: hi', '--day 2024-05-01'],
    ['Ann  9:15 AM\nhi', '--day 2024-05-01'],
    ['01/02/24, 21:15 - Ann: hi\n02/01/24, 21:15 - Ann: ho', '--date-order dmy'],
    ['2024-05-01 nobody speaks\n2024-05-02 nor here', 'chat.txt:1: "2024-05-01 nobody speaks" begins no message'],
    ['\u0000\u0001\u0002', 'is no text. Give a file of UTF-8 text'],
  ])('%j is refused with what to do', async (text, why) => {
    await expect(read(text)).rejects.toThrow(why);
  });

  it('with one day for both numbers has one order', async () => {
    expect((await read('05/05/24, 21:15 - Ann: hi'))[0]?.[1]).toBe('2024-05-05T21:15Z');
  });
});

describe('messages of other programs', () => {
  it.each<[string, object, Given, readonly [string | undefined, string | undefined, string]]>([
    [
      'Slack',
      { user: 'U1', user_profile: { real_name: 'Ann Lee' }, text: 'hi', ts: '1704060000.000100' },
      {},
      ['Ann Lee', '2023-12-31T22:00:00.000Z', 'hi'],
    ],
    ['Slack without a profile', { user: 'U1', text: 'hi', ts: '1704060000.000100' }, {}, ['U1', '2023-12-31T22:00:00.000Z', 'hi']],
    [
      'Discord',
      { author: { name: 'ann', nickname: 'Ann' }, content: 'hi', timestamp: '2024-05-01T09:00:00+02:00' },
      {},
      ['Ann', '2024-05-01T09:00:00+02:00', 'hi'],
    ],
    [
      'Telegram',
      { from: 'Ann', text: ['h', { type: 'bold', text: 'i' }], date: '2024-01-01T10:00:00', date_unixtime: '1704099600' },
      {},
      ['Ann', '2024-01-01T09:00:00.000Z', 'hi'],
    ],
    [
      'a chat model',
      { role: 'model', content: [{ type: 'text', text: 'hi' }], created_at: 1_704_060_000_000 },
      {},
      ['assistant', '2023-12-31T22:00:00.000Z', 'hi'],
    ],
    ['a dataset', { from: 'human', value: 'hi', date: '2024-05-01' }, {}, ['human', '2024-05-01', 'hi']],
    ['a mailer', { sender: 'Ann', body: 'hi', date: '2024-05-01 09:00' }, { offset: '+02:00' }, ['Ann', '2024-05-01 09:00+02:00', 'hi']],
  ])('%s', async (_, message, given, expected) => {
    for (const text of [JSON.stringify(message), JSON.stringify([message])]) expect(await read(text, given)).toEqual([expected]);
  });

  it('may have fields that are called alike and mean something else', async () => {
    const message = {
      text: 'hi',
      speaker: 'Ann',
      at: '2024-05-01',
      value: 5,
      from: { chat: 1 },
      date: { year: 2024 },
      message: { id: 1 },
      author: 7,
    };
    expect(await read(JSON.stringify(message))).toEqual([['Ann', '2024-05-01', 'hi']]);
  });
});
