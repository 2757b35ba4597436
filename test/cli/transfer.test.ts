import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asof, asofJson, scratch } from './run-cli.ts';

const env = { ASOF_STORE: 'm.db' };

async function filled(): Promise<string> {
  const cwd = scratch();
  const stdin =
    '{"id":"a","speaker":"Ann","text":"I live in Rome.","at":"2020-01-01"}\n{"id":"b","speaker":"Ann","text":"I moved to Oslo.","at":"2021-01-01"}\n';
  await asof(['ingest', '--at-own-time'], { cwd, env, stdin });
  await asof(['retract', 'b'], { cwd, env });
  await asof(['predicates', 'set', 'mentor_of', '--inverse', 'mentored_by'], { cwd, env });
  return cwd;
}

describe('asof export and import', () => {
  it('carry a space with its whole history', async () => {
    const cwd = await filled();
    expect(await asof(['export', 'out.jsonl'], { cwd, env })).toMatchObject({ code: 0, stdout: '' });
    const [heading = '', ...records] = readFileSync(join(cwd, 'out.jsonl'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(heading)).toMatchObject({ asof: 'export', version: 2, space: 'default' });
    expect(new Set(records.map((line) => JSON.parse(line).type))).toEqual(
      new Set(['episode', 'mention', 'claim', 'fact', 'predicate', 'end']),
    );
    expect(JSON.parse(records.at(-1) ?? '')).toEqual({ type: 'end', records: records.length - 1 });
    for (const line of records)
      expect(line.replace(/"(text|name|quote|sentence|object_name|subject_name|reason)":"[^"]*"/g, '')).not.toMatch(/"\w*[a-z][A-Z]\w*":/);

    expect((await asof(['import', 'out.jsonl', '--space', 'copy'], { cwd, env })).stdout).toBe(
      'Space "copy" has 2 episodes, 2 entities and 1 fact.\n',
    );
    const again = await asof(['export', '--space', 'copy'], { cwd, env });
    expect(again.stdout.trimEnd().split('\n').slice(1)).toEqual(records);
    const past = ['facts', 'Ann', '--as-of', '2022-01-01', '--known-at', '2021-06-01'];
    const strip = ({ space, ...answer }: Record<string, unknown>) => answer;
    expect(strip(await asofJson([...past, '--space', 'copy'], { cwd, env }))).toEqual(strip(await asofJson(past, { cwd, env })));
  });

  it('import tells where an export was cut short, goes on with a whole one, and reads stdin', async () => {
    const cwd = await filled();
    const { stdout } = await asof(['export'], { cwd, env });
    const half = `${stdout.split('\n').slice(0, 4).join('\n')}\n`;
    const told = await asof(['import', '--space', 'copy'], { cwd, env, stdin: half });
    expect(told).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('stdin: its last line, which counts the records, is not there'),
    });
    const ofBefore = half.replace('"version":2', '"version":1');
    expect((await asof(['import', '--space', 'copy'], { cwd, env, stdin: ofBefore })).code).toBe(0);
    expect((await asof(['import', '-', '--space', 'copy'], { cwd, env, stdin: stdout })).code).toBe(0);
    expect((await asof(['export', '--space', 'copy'], { cwd, env })).stdout.split('\n').slice(1)).toEqual(stdout.split('\n').slice(1));
  });

  it('export writes into what is no file, and does not put it aside', async () => {
    const cwd = await filled();
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const read = readFile(join(cwd, 'pipe'), 'utf8');
    await asof(['export', 'pipe'], { cwd, env });
    expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
    expect((await read).trimEnd().split('\n').at(-1)).toContain('"type":"end"');
    mkdirSync(join(cwd, 'folder'));
    expect(await asof(['export', 'folder'], { cwd, env })).toMatchObject({ code: 1, stderr: expect.stringContaining('EISDIR') });
    expect(readdirSync(cwd)).not.toContain('folder.part');
  });

  it.each([
    ['{"text":"hello"}\n', 'x.jsonl: it does not begin like an export. For conversations use asof ingest'],
    ['{"asof":"export","version":99}\n', 'version 99'],
    ['', 'it is empty'],
    ['{"asof":"export","version":1}\n{"type":"claim","value":{}}\n', 'x.jsonl:2: value.claim'],
    ['{"asof":"export","version":1}\n{"type":"epis', 'x.jsonl:2: '],
    ['{"asof":"export","version":2}\n{"type":"end","records":1}\n', 'does not fit the 0 that are'],
    ['{"asof":"export","version":2}\n{"type":"end","records":0}\n{}\n', 'x.jsonl:3: there is more after the last line'],
  ])('import refuses %j', async (text, why) => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'x.jsonl'), text);
    expect(await asof(['import', 'x.jsonl'], { cwd, env })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(why) });
  });
});
