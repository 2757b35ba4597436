import { readFileSync, writeFileSync } from 'node:fs';
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
    expect(JSON.parse(heading)).toMatchObject({ asof: 'export', version: 1, space: 'default' });
    expect(new Set(records.map((line) => JSON.parse(line).type))).toEqual(new Set(['episode', 'mention', 'claim', 'fact', 'predicate']));
    for (const line of records)
      expect(line.replace(/"(text|name|quote|sentence|object_name|subject_name|reason)":"[^"]*"/g, '')).not.toMatch(/"\w*[a-z][A-Z]\w*":/);

    expect((await asof(['import', 'out.jsonl', '--space', 'copy'], { cwd, env })).stdout).toBe(
      'Space "copy" has 2 episodes, 2 entities and 1 facts.\n',
    );
    const again = await asof(['export', '--space', 'copy'], { cwd, env });
    expect(again.stdout.trimEnd().split('\n').slice(1)).toEqual(records);
    const past = ['facts', 'Ann', '--as-of', '2022-01-01', '--known-at', '2021-06-01'];
    const strip = ({ space, ...answer }: Record<string, unknown>) => answer;
    expect(strip(await asofJson([...past, '--space', 'copy'], { cwd, env }))).toEqual(strip(await asofJson(past, { cwd, env })));
  });

  it('import goes on after a stop, and reads stdin', async () => {
    const cwd = await filled();
    const { stdout } = await asof(['export'], { cwd, env });
    const half = `${stdout.split('\n').slice(0, 4).join('\n')}\n`;
    expect((await asof(['import', '--space', 'copy'], { cwd, env, stdin: half })).code).toBe(0);
    expect((await asof(['import', '-', '--space', 'copy'], { cwd, env, stdin: stdout })).code).toBe(0);
    expect((await asof(['export', '--space', 'copy'], { cwd, env })).stdout.split('\n').slice(1)).toEqual(stdout.split('\n').slice(1));
  });

  it.each([
    ['{"text":"hello"}\n', 'x.jsonl: it does not begin like an export. For conversations use asof ingest'],
    ['{"asof":"export","version":99}\n', 'version 99'],
    ['', 'it is empty'],
    ['{"asof":"export","version":1}\n{"type":"claim","value":{}}\n', 'x.jsonl:2: value.claim'],
    ['{"asof":"export","version":1}\n{"type":"epis', 'x.jsonl:2: '],
  ])('import refuses %j', async (text, why) => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'x.jsonl'), text);
    expect(await asof(['import', 'x.jsonl'], { cwd, env })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(why) });
  });
});
