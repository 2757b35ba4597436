import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LATEST } from '../../../src/domain/instant.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { ahead } from '../../../src/testing/sample-vector.ts';
import { temporaryFile } from './temporary-file.ts';

const ROUNDS = 12;
const WRITER = fileURLToPath(new URL('counting-writer.ts', import.meta.url));

/** Lets the writer write, kills it at some moment, and answers with the last number it told. */
async function killedWriter(file: string, round: number): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await once(writer.stdout, 'data');
  await wait(Math.random() * 25 * (round % 4));
  writer.kill('SIGKILL');
  await once(writer, 'close');
  const whole = told.slice(0, told.lastIndexOf('\n'));
  return Number(whole.slice(whole.lastIndexOf('\n') + 1));
}

function expectSound(file: string): void {
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  for (const table of ['fact_text', 'naming_text', 'episode_text'])
    database.exec(`INSERT INTO ${table}(${table}) VALUES('integrity-check')`);
  database.close();
}

test('a process killed while it writes loses nothing it has answered, leaves nothing half-written, and the file opens', {
  timeout: 120_000,
}, async () => {
  const file = temporaryFile();
  let before = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = await killedWriter(file, round);
    expect(told).toBeGreaterThan(before);
    const store = sqliteStore({ file });
    const { revision } = await store.revision('home');
    expect([told, told + 1], `round ${round}`).toContain(revision);

    const stats = await store.stats('home');
    expect({ claims: stats.claims, facts: stats.facts, versions: stats.factVersions, entities: stats.entities }).toEqual({
      claims: 5 * revision,
      facts: 5 * revision + 1,
      versions: 6 * revision,
      entities: revision,
    });
    expect(stats.episodes.done).toBe(revision);
    expect(stats.episodes.pending).toBeLessThanOrEqual(1);
    const [counter, ...others] = await store.facts('home', { subjects: ['counter'], knownAt: LATEST });
    expect([counter?.object, others]).toEqual([String(revision), []]);
    for (let number = before + 1; number <= revision; number += 1) {
      const query = { text: `message${number}`, knownAt: LATEST, limit: 9 } as const;
      expect(await store.searchText('home', { kind: 'facts', ...query })).toHaveLength(5);
      expect(await store.searchText('home', { kind: 'episodes', ...query })).toHaveLength(1);
    }
    const near = await store.vectors?.search('home', { kind: 'facts', vector: ahead, knownAt: LATEST, limit: 100_000 });
    expect(near).toHaveLength(5 * revision);
    await store.close();
    expectSound(file);
    before = revision;
  }
});
