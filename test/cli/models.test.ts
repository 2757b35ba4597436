import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ScriptedModelServerOptions, scriptedModelServer } from '../../src/testing.ts';
import { asof, asofJson, scratch } from './run-cli.ts';

const KEY = { ASOF_TEST_KEY: 'secret' };

/** A model that reads "lives in" and nothing else. */
async function endpoint(options: ScriptedModelServerOptions = {}) {
  const server = await scriptedModelServer({
    apiKey: 'secret',
    answer: ({ system, user }) => {
      if (!system.includes('CLAIMS')) return { word: 'oslo' };
      const home = /moved to (\w+)/.exec(user.split('"""')[1] ?? '');
      const rest = { says: 'holds', start_words: '', start_iso: '', end_words: '', end_iso: '', card: 'one', trust: 'stated', about: '' };
      return { entities: [], claims: home ? [{ quote: home[0], s: 'e1', p: 'lives_in', o: home[1], ...rest }] : [] };
    },
    ...options,
  });
  onTestFinished(() => server.close());
  return { server, flags: ['--model', 'test', '--base-url', server.baseURL, '--api-key-env', 'ASOF_TEST_KEY'] };
}

function chat(cwd: string): string {
  const file = join(cwd, 'chat.jsonl');
  writeFileSync(
    file,
    `${JSON.stringify({ id: 'a', speaker: 'Ann', at: '2024-05-01T09:00:00Z', text: 'So we have finally moved to Oslo, the three of us.' })}\n`,
  );
  return file;
}

/** As where asof is installed alone: the optional package cannot be found. */
const WITHOUT_OPENAI = `--import data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => {
    if (name === 'openai') throw Object.assign(new Error("Cannot find package 'openai'"), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  } });`)}`;

describe('a model without the package that asks it', () => {
  it('is out of reach until that is installed, and the message waits for it', async () => {
    const cwd = scratch();
    const words = ['ingest', '-', '--model', 'some', '--base-url', 'http://localhost:1', '--store', 'm.db'];
    const env = { NODE_OPTIONS: WITHOUT_OPENAI };
    const run = await asof(words, { cwd, env, stdin: '{"speaker":"Ann","text":"I like tea."}' });
    expect(run).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining('npm install openai') });
    expect(run.stderr).not.toContain('defect');
  });
});

describe('models on the command line', () => {
  it('read messages: flags name the model, environment variables too', async () => {
    const cwd = scratch();
    const { server, flags } = await endpoint();
    const ingested = await asof(['ingest', chat(cwd), ...flags], { cwd, env: KEY });
    expect(ingested.stderr).toBe('');
    const [episode] = (await asofJson(['episodes'], { cwd }))['episodes'] as { read_by: string }[];
    expect(episode?.read_by).toMatch(/^extract@\d+\/127\.0\.0\.1:\d+\/test$/);
    const { facts } = await asofJson(['facts', 'Ann'], { cwd });
    const why = await asof(['explain', (facts as { id: string }[])[0]?.id as string], { cwd });
    expect(why.stdout).toMatch(/message a, read by extract@\d+\/127\.0\.0\.1:\d+\/test\n/);
    const env = { ASOF_MODEL: 'test', ASOF_BASE_URL: server.baseURL, ASOF_API_KEY: 'secret' };
    const again = await asofJson(['reextract', '--dry-run', '--id', 'a'], { cwd, env });
    expect(again).toMatchObject({ dry_run: true, usage: { messages: 1, calls: 1 }, changed: [] });
  });

  it('read again what rules have read, each change shown with its period before it is written; rules do so only where that is said', async () => {
    const cwd = scratch();
    const { flags } = await endpoint({
      answer: () => ({
        entities: [],
        claims: [{ quote: 'moved to Oslo', s: 'e1', p: 'lives_in', o: 'Oslo', start_words: '', start_iso: '2024-04', says: 'holds' }],
      }),
    });
    await asof(['ingest', '-'], { cwd, stdin: '{"speaker":"Ann","at":"2024-05-01T09:00:00Z","text":"We moved to Oslo. I like tea."}' });
    const change = /^\+ Ann lives in Oslo +2024-04 →[^\n]*\n- Ann lives in Oslo +2024-05-01\* →[^\n]*\n- Ann likes tea[^\n]*\nepisode/;
    const dry = await asof(['reextract', '--dry-run', ...flags], { cwd, env: KEY });
    expect(dry.stdout).toMatch(change);
    expect((await asof(['facts', 'Ann'], { cwd })).stdout).toContain('tea');
    expect((await asof(['reextract', ...flags], { cwd, env: KEY })).stdout).toMatch(change);
    expect((await asof(['facts', 'Ann'], { cwd })).stdout).not.toContain('tea');

    expect(await asof(['reextract'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--rules') });
    expect(await asofJson(['reextract', '--rules'], { cwd })).toMatchObject({ usage: { calls: 0 }, changed: [{ written: true }] });
    expect((await asof(['facts', 'Ann'], { cwd })).stdout).toContain('tea');
  });

  it('that cannot read a message leave it in the queue with the reason, and a retry reads it', async () => {
    const cwd = scratch();
    let broken = true;
    const { flags } = await endpoint({ fault: () => (broken ? { kind: 'content', content: 'I am no JSON.' } : undefined) });
    expect((await asof(['ingest', chat(cwd), ...flags], { cwd, env: KEY })).code).toBe(1);
    const { stdout } = await asof(['queue'], { cwd });
    expect(stdout).toMatch(/^a +failed +1 try +Prompt extract@\d+, model 127[^ ]+: twice no usable answer.*I am no JSON/);
    broken = false;
    const retried = await asofJson(['queue', '--retry-failed', ...flags], { cwd, env: KEY });
    expect(retried).toMatchObject({ carried: 1, queue: [] });
    expect((await asof(['facts', 'Ann'], { cwd })).stdout).toContain('Oslo');
  });

  it('write summaries where that is asked, which are shown as long as the facts stay', async () => {
    const cwd = scratch();
    const { server, flags } = await endpoint({ answer: () => ({ summary: 'Ann lives in Oslo and likes tea.' }) });
    for (const fact of [
      ['lives_in', 'Oslo'],
      ['likes', 'tea'],
    ])
      await asof(['assert', 'Ann', ...fact], { cwd });
    expect((await asof(['entity', 'Ann', ...flags, '--summarise'], { cwd, env: KEY })).stdout).toMatch(
      /^Ann.*\nAnn lives in Oslo and likes tea\.\n/,
    );
    const again = await asofJson(['entity', 'Ann', ...flags], { cwd, env: KEY });
    expect(again).toMatchObject({ entity: { summary_by: { made_by: expect.stringMatching(/^summarise@\d+\/127/) } } });
    expect(server.requests).toHaveLength(1);
    await asof(['assert', 'Ann', 'likes', 'rum'], { cwd });
    expect((await asof(['entity', 'Ann', ...flags], { cwd, env: KEY })).stdout).not.toContain('likes tea.');
    expect((await asofJson(['entity', 'Ann'], { cwd }))['entity']).toMatchObject({ summary_by: { made_by: 'template' } });
    expect(await asof(['entity', 'Ann', ...flags], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('rum') });
    expect(await asof(['entity', 'Ann', '--summarise'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--model') });
  });

  it('are checked: what works, and what does not', async () => {
    const cwd = scratch();
    const { flags } = await endpoint({ refuses: ['tools'] });
    const { stdout, code } = await asof(['models', ...flags, '--embedding-model', 'small'], { cwd, env: KEY });
    expect(code).toBe(0);
    expect(stdout).toMatch(/works {2}reads a message: Ann lives_in Oslo \(1 call/);
    expect(stdout).toMatch(/works {2}structured output by json-schema/);
    expect(stdout).toMatch(/fails {2}structured output by tool/);
    expect(stdout).toMatch(/works {2}embeddings of small: 8 dimensions/);
  });

  it('are asked no further where nothing answers', async () => {
    const cwd = scratch();
    const { server, flags } = await endpoint({ fault: () => ({ kind: 'status', status: 503, headers: { 'retry-after-ms': '1' } }) });
    const { stdout, code } = await asof(['models', ...flags, '--embedding-model', 'small'], { cwd, env: KEY });
    expect([code, stdout]).toEqual([4, expect.stringMatching(/^fails {2}reads a message: 127[^\n]+ 503 [^\n]+\n$/)]);
    expect(server.requests).toHaveLength(2);
  });

  it('that hang are given up after the time that is set', async () => {
    const cwd = scratch();
    const { flags } = await endpoint({ fault: () => ({ kind: 'stalls' }) });
    const { stdout, code } = await asof(['models', ...flags, '--model-timeout', '0.2'], { cwd, env: KEY });
    expect([code, stdout]).toEqual([4, expect.stringContaining('no whole answer within the time-out. Given up after 2 tries')]);
  });

  it('that wrap their answers in a fence are told to, in words', async () => {
    const cwd = scratch();
    const { flags } = await endpoint({
      answer: ({ system }) => `\`\`\`json\n${system.includes('CLAIMS') ? '{"entities":[],"claims":[]}' : '{"word":"oslo"}'}\n\`\`\``,
    });
    const { stdout } = await asof(['models', ...flags], { cwd, env: KEY });
    expect(stdout).toMatch(/fails {2}structured output by json: it answered "```json.*, not in that form alone/);
    expect(stdout).not.toContain('Unexpected token');
  });

  it('that are out of reach leave what was taken in pending, and why is told', async () => {
    const cwd = scratch();
    const { server, flags } = await endpoint();
    server.failNext({ kind: 'status', status: 402, message: 'Insufficient balance' });
    const later = await asof(['ingest', chat(cwd), ...flags], { cwd, env: KEY });
    expect(later).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 messages? read\.\n$/),
      stderr: expect.stringContaining('Insufficient balance'),
    });

    server.failNext({ kind: 'status', status: 429, message: 'Slow down', headers: { 'retry-after': '3600' } });
    const words = ['ingest', '-', ...flags, '--space', 'other'];
    const off = await asof(words, { cwd, env: KEY, stdin: '{"speaker":"Ann","text":"I like tea."}' });
    expect(off).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 messages? taken in\.\n$/),
      stderr: expect.stringMatching(/put off until.*Slow down/),
    });
  });

  it('need an endpoint and a key that is there', async () => {
    const cwd = scratch();
    const noEndpoint = await asof(['models', '--model', 'x'], { cwd });
    expect([noEndpoint.code, noEndpoint.stderr]).toEqual([2, expect.stringContaining('--base-url')]);
    const noKey = await asof(['models', '--model', 'x', '--base-url', 'http://127.0.0.1:9/v1', '--api-key-env', 'NO_SUCH_KEY'], { cwd });
    expect([noKey.code, noKey.stderr]).toEqual([2, expect.stringContaining('NO_SUCH_KEY')]);
  });
});
