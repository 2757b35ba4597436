import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asof, cleanEnv, MAIN, scratch } from './run-cli.ts';

describe('what goes wrong', () => {
  it.each([
    [['timelin', 'Ben'], 2, 'Did you mean timeline?'],
    [['facts', '--as_of', '2020'], 2, 'Did you mean --as-of?'],
    [['facts', '--limit', 'many'], 2, '--limit takes a whole number'],
    [['search', 'x', '--kinds', 'cats'], 2, 'facts, entities, episodes'],
    [['assert', 'Ben', 'likes', 'tea', '--valid-at', 'once upon a time'], 2, '2 years ago'],
    [['facts'], 4, 'asof ingest FILE makes one'],
    [['facts', '--store', 'postgres://x'], 2, 'postgres:// is no store that asof knows'],
    [['ingest', 'nowhere.jsonl'], 3, 'nowhere.jsonl'],
    [['ingest', '.'], 2, 'folder'],
    [[], 2, 'Usage: asof'],
  ])('asof %j ends with %d and says what to do', async (words, code, why) => {
    const run = await asof(words as string[], { cwd: scratch() });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
    expect(run.stderr).toContain(why);
  });

  it('a date to look back from is refused where something is told, and said to have no bearing where the store is tended', async () => {
    const cwd = scratch();
    const env = { ASOF_STORE: 'm.db' };
    expect(await asof(['assert', 'Ben', 'works_at', 'Acme', '--as-of', '2020'], { cwd, env })).toMatchObject({
      code: 2,
      stderr:
        'error: asof assert takes no --as-of: it writes, and that counts from now on. asof assert --help lists the dates that it takes.\n',
    });
    expect(await asof(['assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2020'], { cwd, env })).toMatchObject({ code: 0 });
    expect(await asof(['stats', '--known-at', '2020'], { cwd, env })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('facts     1 '),
      stderr: '--known-at has no bearing on asof stats, which shows what there is now.\n',
    });
    expect((await asof(['predicates', 'set', 'mentor_of', '--as-of', '2020'], { cwd, env })).stderr).toContain(
      'no bearing on asof predicates',
    );
    expect(await asof(['facts', '--as-of', '2021'], { cwd, env })).toMatchObject({ code: 0, stderr: '' });
  });

  it('is JSON on stderr where answers are JSON', async () => {
    const cwd = scratch();
    const run = await asof(['facts', '--json'], { cwd });
    expect(JSON.parse(run.stderr)).toEqual({ error: { code: 'no-store', message: expect.stringContaining(cwd) } });
  });

  it.each([
    [['facts', '--json', '--limit', '-1'], {}, 'bad-usage', '--limit takes a whole number'],
    [['timelin', '--json'], {}, 'bad-usage', 'Did you mean timeline?'],
    [['facts'], { ASOF_JSON: '1' }, 'no-store', 'asof ingest FILE makes one'],
    [['facts', '--limit', 'x'], { ASOF_JSON: '1' }, 'bad-usage', '--limit takes'],
  ])('is JSON for asof %j with %j too', async (words, env, code, why) => {
    const run = await asof(words, { cwd: scratch(), env });
    expect(JSON.parse(run.stderr)).toEqual({ error: { code, message: expect.stringContaining(why) } });
  });

  it('is JSON where the config file asks for it', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'asof.config.json'), '{"json":true}');
    expect(JSON.parse((await asof(['facts'], { cwd })).stderr)).toMatchObject({ error: { code: 'no-store' } });
  });

  it('a file that is no memory, or a folder, is out of reach', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'text.db'), 'this is not a database, but it is long enough to look like one'.repeat(20));
    mkdirSync(join(cwd, 'folder.db'));
    for (const file of ['text.db', 'folder.db'])
      expect(await asof(['facts', '--store', file], { cwd })).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining(file) });
  });

  it('a reader that closes the pipe early is no failure', async () => {
    const cwd = scratch();
    const lines = Array.from({ length: 3000 }, (_, index) =>
      JSON.stringify({ subject: `Person ${index}`, predicate: 'likes', object: 'tea', valid_at: '2020' }),
    ).join('\n');
    await asof(['import-facts', '--store', 'm.db'], { cwd, stdin: lines });
    const child = spawn(process.execPath, [MAIN, 'export', '--store', 'm.db'], {
      cwd,
      env: cleanEnv(cwd),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
