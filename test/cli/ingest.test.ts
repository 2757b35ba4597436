import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openMemory } from '../../src/index.ts';
import { asof, asofJson, cleanEnv, MAIN, scratch } from './run-cli.ts';

const env = { ASOF_STORE: 'm.db' };
const objects = (facts: unknown) => (facts as readonly { object: string }[]).map(({ object }) => object);
const CONVERSATION = [
  { id: 'm1', speaker: 'Ann', at: '2019-03-01T09:00:00Z', text: 'I live in Rome.' },
  { id: 'm2', speaker: 'Ann', at: '2021-06-01T09:00:00Z', text: 'I moved to Oslo.' },
  { id: 'm3', speaker: 'Bob', at: '2021-06-02T09:00:00Z', text: 'I work at Acme.' },
];

describe('asof ingest', () => {
  it('reads every form of a conversation to the same facts', async () => {
    const transcript = CONVERSATION.map(({ speaker, at, text }) => `[${at.slice(0, 16).replace('T', ' ')}] ${speaker}: ${text}`).join('\n');
    const forms = {
      'a.jsonl': CONVERSATION.map((message) => JSON.stringify(message)).join('\n'),
      'a.json': JSON.stringify({ messages: CONVERSATION }, null, 1),
      'a.txt': transcript,
    };
    const answers: unknown[] = [];
    for (const [file, text] of Object.entries(forms)) {
      const cwd = scratch();
      writeFileSync(join(cwd, file), text);
      expect(await asofJson(['ingest', file], { cwd, env })).toMatchObject({
        ingested: { seen: 3, recorded: 3, known: 0, failed: 0, pending: 0 },
      });
      const { facts } = await asofJson(['facts', '--during', 'ever'], { cwd, env });
      answers.push(
        (facts as { sentence: string; valid_at: string | null; invalid_at: string | null }[]).map(({ sentence, valid_at, invalid_at }) => [
          sentence,
          valid_at,
          invalid_at,
        ]),
      );
    }
    expect(answers[0]).toEqual([
      ['Ann lives in Rome', '2019-03-01T09:00:00.000Z', '2021-06-01T09:00:00.000Z'],
      ['Ann lives in Oslo', '2021-06-01T09:00:00.000Z', null],
      ['Bob works at Acme', '2021-06-02T09:00:00.000Z', null],
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('reads stdin, and changes nothing the second time', async () => {
    const cwd = scratch();
    const stdin = 'Ann: I live in Rome.\nBob: I work at Acme.\n';
    expect(await asof(['ingest', '-'], { cwd, env, stdin })).toMatchObject({ code: 0, stdout: '2 messages read.\n' });
    expect(await asof(['ingest'], { cwd, env, stdin })).toMatchObject({ code: 0, stdout: '2 messages: 0 new, 2 known before.\n' });
    expect(await asofJson(['stats'], { cwd, env })).toMatchObject({ stats: { episodes: { done: 2 }, facts: 2 } });
  });

  it('takes the day of messages without one from --day, and says where none is told', async () => {
    const cwd = scratch();
    const stdin = '[10:02] Ann: I live in Rome.\n';
    expect(await asof(['ingest', '-'], { cwd, env, stdin })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--day 2024-05-01'),
    });
    expect(await asof(['ingest', '-', '--day', '2020-02-29'], { cwd, env, stdin })).toMatchObject({
      code: 0,
      stdout: '1 message read.\n',
      stderr: '',
    });
    expect((await asof(['facts', 'Ann'], { cwd, env })).stdout).toContain('2020-02-29*');
    const untimed = await asof(['ingest', '-'], { cwd, env, stdin: 'Bob: I work at Acme.\nAnn: ok\n' });
    expect(untimed).toMatchObject({
      code: 0,
      stderr: '2 messages without a time: taken as said now, in their order. --day names another day.\n',
    });
    for (const [flag, value] of [
      ['--utc-offset', 'CET'],
      ['--date-order', 'ymd'],
      ['--day', 'some day'],
    ] as const)
      expect(await asof(['ingest', '-', flag, value], { cwd, env, stdin })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(flag),
      });
  });

  it('takes in what is to be erased, each message at the sooner of its own time and the given one', async () => {
    const cwd = scratch();
    const own = { expires_at: '2100-01-01T00:00:00Z' };
    const lines = [{ id: 'a' }, { id: 'b', ...own }, { id: 'c', expiresAt: '2300-01-01' }].map((message) =>
      JSON.stringify({ speaker: 'Ann', text: `I live in Rome, ${message.id}.`, at: '2024-05-01', ...message }),
    );
    await asof(['ingest', '-', '--expires', '2200-01-01'], { cwd, env, stdin: lines.join('\n') });
    const { episodes } = await asofJson(['episodes'], { cwd, env });
    expect((episodes as readonly { expires_at: string }[]).map(({ expires_at }) => expires_at.slice(0, 4))).toEqual([
      '2200',
      '2100',
      '2200',
    ]);
    expect((await asof(['episodes'], { cwd, env })).stdout).toContain('until 2100-01-01 00:00');
    expect(await asof(['ingest', '-', '--expires', 'soon'], { cwd, env, stdin: lines[0] ?? '' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('7d'),
    });
    const gone = JSON.stringify({ id: 'd', text: 'Ann is ill.', expires_at: '2020-01-01' });
    await asof(['ingest', '-'], { cwd, env, stdin: gone });
    expect((await asof(['episodes'], { cwd, env })).stdout).not.toContain('Ann is ill');
  });

  it('records history at its own time', async () => {
    const cwd = scratch();
    const stdin = CONVERSATION.map((message) => JSON.stringify(message)).join('\n');
    expect(await asofJson(['ingest', '--at-own-time'], { cwd, env, stdin })).toMatchObject({ ingested: { seen: 3, recorded: 3, done: 3 } });
    const home = ['facts', 'Ann', '-p', 'lives_in', '--as-of', '2022-01-01'];
    expect(objects((await asofJson([...home, '--known-at', '2020-01-01'], { cwd, env }))['facts'])).toEqual(['Rome']);
    expect(objects((await asofJson([...home, '--known-at', '2021-06-01T09:00:01Z'], { cwd, env }))['facts'])).toEqual(['Oslo']);
  });

  it('names the place of a message that cannot be used, and keeps what came before', async () => {
    const cwd = scratch();
    const stdin =
      '{"text":"I live in Rome.","speaker":"Ann"}\n{"text":"x","at":"2024-05-01 09:00"}\n{"text":"I work at Acme.","speaker":"Bob"}';
    const run = await asof(['ingest'], { cwd, env, stdin });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^error: stdin:2: occurredAt: .*no offset/);
    expect(await asofJson(['stats'], { cwd, env })).toMatchObject({ stats: { episodes: { done: 1, pending: 0 } } });
    const mended = stdin.replace('09:00"', '09:00Z"');
    expect(await asofJson(['ingest'], { cwd, env, stdin: mended })).toMatchObject({ ingested: { seen: 3, recorded: 2, known: 1 } });
    expect(await asof(['ingest'], { cwd, env, stdin: '{"text":"ok"}\n{"text":' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stdin:2: '),
    });
  });

  it('strikes out secrets, and says nothing of them', async () => {
    const cwd = scratch();
    await asof(['ingest'], { cwd, env, stdin: 'Ann: my password is hunter2\n' });
    expect((await asof(['episodes'], { cwd, env })).stdout).not.toContain('hunter2');
  });
});

const LONG = Array.from({ length: 600 }, (_, index) =>
  JSON.stringify({
    id: `m${index}`,
    speaker: `Speaker ${index % 20}`,
    at: new Date(Date.UTC(2020, 0, 1, 0, index)).toISOString(),
    text: `I live in ${['Rome', 'Oslo', 'Paris'][index % 3]}.`,
  }),
).join('\n');

async function someDone(store: string): Promise<boolean> {
  if (!existsSync(store)) return false;
  const memory = await openMemory({ store });
  try {
    return (await memory.stats()).episodes.done > 0;
  } finally {
    await memory.close();
  }
}

/** Starts an ingest and ends it with a signal once it has begun to store. @returns its exit code */
async function interrupted(
  cwd: string,
  words: readonly string[],
  signal: NodeJS.Signals,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, 'ingest', 'long.jsonl', ...words], {
    cwd,
    env: cleanEnv(cwd, env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!(await someDone(join(cwd, 'm.db')))) {
    await wait(20);
    if (child.exitCode !== null) throw new Error(`the ingest ended before it could be stopped: ${stderr}`);
  }
  child.kill(signal);
  return { code: await closed, stderr };
}

describe('an ingest that was stopped goes on where it was', () => {
  const facts = async (cwd: string) =>
    ((await asofJson(['facts', '--during', 'ever'], { cwd, env }))['facts'] as { id: string }[]).map(({ id }) => id);

  let whole: readonly string[];
  beforeAll(async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'asof-cli-'));
    writeFileSync(join(cwd, 'long.jsonl'), LONG);
    await asof(['ingest', 'long.jsonl'], { cwd, env });
    whole = await facts(cwd);
    rmSync(cwd, { recursive: true });
  });

  it.each([
    ['SIGKILL', []],
    ['SIGKILL', ['--at-own-time']],
    ['SIGINT', []],
  ] as const)('after %s %j', async (signal, words) => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'long.jsonl'), LONG);
    const { code, stderr } = await interrupted(cwd, words, signal);
    if (signal === 'SIGINT')
      expect({ code, stderr }).toEqual({
        code: 130,
        stderr: expect.stringMatching(/Stopping after this step.*\nerror: Stopped\..* run the same command again/),
      });
    const before = (await asofJson(['stats'], { cwd, env }))['stats'] as { episodes: { done: number } };
    expect(before.episodes.done).toBeLessThan(600);
    const { ingested } = await asofJson(['ingest', 'long.jsonl', ...words], { cwd, env });
    expect(ingested).toMatchObject({ seen: 600, failed: 0, pending: 0 });
    expect((ingested as { known: number }).known).toBeGreaterThanOrEqual(before.episodes.done);
    expect(await facts(cwd)).toEqual(whole);
  });
});
