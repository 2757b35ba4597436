import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modelExtractor, openMemory } from '../../src/index.ts';
import { openaiLanguageModel } from '../../src/openai.ts';
import { fixedClock, scriptedModelServer } from '../../src/testing.ts';
import { asof, asofJson, scratch } from './run-cli.ts';

const NOTHING = { entities: [], claims: [] };
const PRICES = ['--prices', 'prompt=2,cached=1,completion=10'];

async function endpoint() {
  const server = await scriptedModelServer({ answer: () => NOTHING });
  onTestFinished(() => server.close());
  return server;
}

/** A store whose spaces `home` and `work` have read messages on two days. */
async function costly(cwd: string): Promise<string> {
  const { baseURL } = await endpoint();
  const store = join(cwd, 'memory.db');
  const clock = fixedClock(Date.UTC(2026, 10, 20, 9));
  const extractor = modelExtractor(openaiLanguageModel({ baseURL, apiKey: 'none', model: 'test' }));
  const memory = await openMemory({ store, space: 'home', clock, extractor });
  for (const text of ['I have moved to Oslo with my dog.', 'Her brother lives in Rome these days.']) {
    await memory.ingest({ text }, { wait: true });
    clock.advance(86_400_000);
  }
  await memory.in('work').ingest({ text: 'The launch was moved to Friday by Ben.' }, { wait: true });
  await memory.in('idle').assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
  await memory.close();
  return store;
}

describe('asof costs', () => {
  it('shows a row a day, and in all', async () => {
    const cwd = scratch();
    const store = await costly(cwd);
    const { stdout } = await asof(['costs', '--store', store, '--space', 'home', ...PRICES], { cwd });
    expect(stdout).toMatch(/^day +messages +calls +prompt .*cost +mean ms +p95 ms/);
    expect(stdout).toMatch(/^2026-11-20 +1 +1 +[\d,]+ .*0\.\d{4} +\d+ +\d+/m);
    expect(stdout).toMatch(/^in all +2 +2 +/m);
    const none = await asof(['costs', '--store', store, '--space', 'home'], { cwd });
    expect(none.stdout).not.toMatch(/cost +mean/);
    expect(none.stdout).toContain('With --prices');
  });

  it('takes a range of time, every space, and answers in JSON', async () => {
    const cwd = scratch();
    const store = await costly(cwd);
    const answer = await asofJson(
      ['costs', '--store', store, '--all-spaces', '--since', '2026-11-21', '--until', '2026-11-22', ...PRICES],
      { cwd },
    );
    expect(answer).toMatchObject({
      since: '2026-11-21T00:00:00.000Z',
      costs: [
        {
          space: 'home',
          days: [{ day: '2026-11-21', readings: 1, calls: 1, cost: expect.any(Number), latency_ms: { mean: expect.any(Number) } }],
        },
      ],
    });
    expect(answer['costs']).toHaveLength(1);
    const { stdout } = await asof(['costs', '--store', store, '--all-spaces'], { cwd });
    expect(stdout).toMatch(/^home +2026-11-20/m);
    expect(stdout).toMatch(/^work +2026-11-22/m);
    expect(stdout).toMatch(/^every space +in all +3 +3 /m);
    expect(stdout).not.toContain('idle');
  });

  it('says what to do where nothing was read', async () => {
    const cwd = scratch();
    const store = await costly(cwd);
    const empty = await asof(['costs', '--store', store, '--space', 'idle', '--since', '2026-12-01'], { cwd });
    expect(empty).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/No message was read in space "idle" from 2026-12-01.*--all-spaces.*earlier --since/),
    });
    expect(await asof(['costs', '--store', store, '--since', '2026-12-01', '--until', '2026-11-01'], { cwd })).toMatchObject({ code: 2 });
    expect(await asof(['costs', '--store', store, '--prices', 'prompt=x'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('prompt=0.05,completion=0.4'),
    });
  });
});

describe('daily limits', () => {
  it('of the config file hold across processes: what is over them stays pending', async () => {
    const cwd = scratch();
    const { baseURL, requests } = await endpoint();
    const model = { name: 'test', base_url: baseURL, daily_limits: { calls: 1 } };
    writeFileSync(join(cwd, 'asof.config.json'), JSON.stringify({ store: 'm.db', model }));
    for (const name of ['one', 'two'])
      writeFileSync(join(cwd, `${name}.jsonl`), JSON.stringify({ id: name, text: `${name}: I have moved to Oslo with my dog.` }));
    expect((await asof(['ingest', 'one.jsonl'], { cwd })).code).toBe(0);
    const { stderr } = await asof(['ingest', 'two.jsonl'], { cwd });
    expect(stderr).toMatch(/put off until .*T00:00Z: .*1 of 1 calls/);
    const { queue } = await asofJson(['queue'], { cwd });
    expect(queue).toMatchObject([{ id: 'two', state: 'pending', attempts: 0, reason: expect.stringContaining('1 of 1 calls') }]);
    expect(requests).toHaveLength(1);
    const limited = await asof(['work', '--max-cost-per-day', '1'], { cwd });
    expect(limited).toMatchObject({ code: 2, stderr: expect.stringContaining('prices') });
  });
});
