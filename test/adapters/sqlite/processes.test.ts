import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sqliteStore } from '../../../src/sqlite.ts';
import { temporaryFile } from './temporary-file.ts';

const MESSAGES = 150;
const run = promisify(execFile);
const READER = fileURLToPath(new URL('counting-reader.ts', import.meta.url));
const WRITER = fileURLToPath(new URL('counting-writer.ts', import.meta.url));
const CONTENDER = fileURLToPath(new URL('contending-writer.ts', import.meta.url));

test('three processes read whole states that never go back while a fourth writes', { timeout: 120_000 }, async () => {
  const file = temporaryFile();
  const reader = () => run(process.execPath, [READER, file, String(MESSAGES)]);
  const writer = run(process.execPath, [WRITER, file, String(MESSAGES)]);
  const readers = await Promise.all([reader(), reader(), reader()]);
  await writer;
  for (const { stdout } of readers) expect(Number(stdout)).toBeGreaterThan(0);
  const store = sqliteStore({ file });
  expect((await store.stats('home')).facts).toBe(5 * MESSAGES + 1);
  await store.close();
});

test('two processes that write one space take turns, and lose nothing', { timeout: 120_000 }, async () => {
  const file = temporaryFile();
  const writing = () => run(process.execPath, [CONTENDER, file, '60']);
  const outputs = await Promise.all([writing(), writing()]);
  const written = outputs.flatMap(({ stdout }) => stdout.trim().split('\n'));
  expect(written).toHaveLength(120);
  const store = sqliteStore({ file });
  expect((await store.facts('home', {})).map(({ id }) => id).sort()).toEqual(written.sort());
  expect((await store.revision('home')).revision).toBe(120);
  await store.close();
});
