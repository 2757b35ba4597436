import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Prints the packages that are loaded by what follows. */
const WATCH = `
import { registerHooks } from 'node:module';
const loaded = new Set();
registerHooks({
  load(url, context, next) {
    loaded.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]);
    return next(url, context);
  },
});
process.on('exit', () => console.log(JSON.stringify([...loaded].filter(Boolean))));
const { openMemory } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)});
const memory = await openMemory();
`;

async function packagesOf(work: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `${WATCH}${work}\nawait memory.close();`,
  ]);
  return JSON.parse(stdout) as readonly string[];
}

/** Grammars, dictionaries and tables, which take longer to load than a memory to open. */
const HEAVY = ['chrono-node', 'compromise', 'date-fns', 'gpt-tokenizer', 'graphology'];

it('who only states and asks loads no grammar and no dictionary; who hands in a message does', async () => {
  const asked = await packagesOf(`
    await memory.assert({ subject: 'Ann', predicate: 'likes', object: 'tea' });
    await memory.facts({ about: 'Ann' });
    await memory.search('What does Ann like?');
    await memory.timeline('Ann');`);
  expect(asked).toContain('zod');
  expect(asked.filter((name) => HEAVY.includes(name))).toEqual([]);
  const told = await packagesOf(`await memory.ingest({ text: 'I moved to Rome last week.', speaker: 'Ann' }, { wait: true });`);
  expect(told).toEqual(expect.arrayContaining(['chrono-node', 'compromise']));
});
