import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { warningAbout } from '../../../src/adapters/sqlite/runtime.ts';
import { StoreError } from '../../../src/errors.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { temporaryFile } from './temporary-file.ts';

function refusal(file: string, options: { busyTimeoutMs?: number } = {}): StoreError {
  try {
    void sqliteStore({ file, ...options }).close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('it opened');
}

describe('a file that cannot be a store is refused, and told why', () => {
  test('of a later version', async () => {
    const file = temporaryFile();
    await sqliteStore({ file }).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const error = refusal(file);
    expect([error.code, error.category]).toEqual(['newer-store', 'unsupported']);
    expect(error.message).toMatch(/version 99.*Update asof/);
    expect(error.message).toContain(JSON.stringify(file));
  });

  test('not a database', () => {
    const file = temporaryFile();
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    expect([refusal(file).code, refusal(file).category]).toEqual(['not-a-store', 'incorrect']);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(1000));
  });

  test("another program's database, which stays as it is", () => {
    const file = temporaryFile();
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE recipe(name TEXT)');
    database.close();
    const before = readFileSync(file);
    expect([refusal(file).code, refusal(file).category]).toEqual(['not-a-store', 'incorrect']);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('in a directory that is not there', () => {
    const file = join(dirname(temporaryFile()), 'nowhere', 'memory.db');
    const error = refusal(file);
    expect([error.code, error.category]).toEqual(['no-directory', 'incorrect']);
    expect(error.message).toContain('Create it first');
  });

  test('a directory', () => {
    const file = temporaryFile();
    mkdirSync(file);
    expect([refusal(file).code, refusal(file).category]).toEqual(['store-out-of-reach', 'unavailable']);
  });

  test('damaged in its middle', async () => {
    const file = temporaryFile();
    const store = sqliteStore({ file });
    await commitAt(store, 'home', 1, {
      facts: Array.from({ length: 500 }, (_, index) => sampleFact(`f${index}`, { object: `o${index}` })),
    });
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192, bytes.length);
    writeFileSync(file, bytes);
    const reading = async () => {
      const damaged = sqliteStore({ file });
      await damaged.facts('home', {}).finally(() => damaged.close());
    };
    await expect(reading()).rejects.toMatchObject({ code: 'store-damaged', category: 'fault' });
  });

  test('held by another writer for too long', async () => {
    const file = temporaryFile();
    const store = sqliteStore({ file, busyTimeoutMs: 20 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(commitAt(store, 'home', 1, {})).rejects.toMatchObject({ code: 'store-busy', category: 'unavailable' });
    expect(await store.spaces()).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await commitAt(store, 'home', 1, {});
    expect(await store.spaces()).toEqual(['home']);
    await store.close();
  });
});

test('a closed store says so', async () => {
  const store = sqliteStore({ file: ':memory:' });
  await store.close();
  await store.close();
  await expect(store.spaces()).rejects.toMatchObject({ code: 'store-closed' });
  await expect(store.exportSpace('home')[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'store-closed' });
});

test('two memories in memory know nothing of each other', async () => {
  const [one, other] = [sqliteStore({ file: ':memory:' }), sqliteStore({ file: ':memory:' })];
  await commitAt(one, 'home', 1, {});
  expect(await other.spaces()).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});

test('a file is opened many times at the same moment it is made', async () => {
  const file = temporaryFile();
  const stores = Array.from({ length: 8 }, () => sqliteStore({ file }));
  for (const [index, store] of stores.entries()) await commitAt(store, 'home', index + 1, {});
  expect((await stores[0]?.revision('home'))?.revision).toBe(8);
  await Promise.all(stores.map((store) => store.close()));
});

test('a warning names SQLite versions that can damage a shared file, and no others', () => {
  for (const version of ['3.49.1', '3.50.4', '3.51.2']) expect(warningAbout(version)).toMatch(`SQLite ${version}`);
  for (const version of ['3.51.3', '3.52.0', '3.53.4', '4.0.0']) expect(warningAbout(version)).toBeNull();
});
