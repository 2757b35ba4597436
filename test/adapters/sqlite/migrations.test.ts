import { expect, test } from 'vitest';
import { Connection } from '../../../src/adapters/sqlite/connection.ts';
import { MIGRATIONS, migrate } from '../../../src/adapters/sqlite/migrations.ts';
import { LATEST } from '../../../src/domain/instant.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { samplePredicate } from '../../../src/testing/sample-predicate.ts';
import { temporaryFile } from './temporary-file.ts';

const connect = (file: string) => new Connection({ file, busyTimeoutMs: 1000, cacheMb: 8 });
const columns = (connection: Connection) =>
  connection.all<{ name: string }>("SELECT name FROM pragma_table_info('fact')").map(({ name }) => name);
const version = (connection: Connection) =>
  connection.one<{ version: number }>('SELECT user_version AS version FROM pragma_user_version').version;

const next = MIGRATIONS.length + 1;
const withNext = [
  ...MIGRATIONS,
  {
    version: next,
    apply: (connection: Connection) => {
      connection.script('ALTER TABLE fact ADD COLUMN importance REAL');
      connection.run('UPDATE fact SET importance = 0.5 WHERE row > 0');
    },
  },
];

async function fileWithAFact(): Promise<string> {
  const file = temporaryFile();
  const store = sqliteStore({ file });
  await commitAt(store, 'home', 10, { facts: [sampleFact('f1')] });
  await store.close();
  return file;
}

test('a file of the version before is brought up to date and keeps what it holds', async () => {
  const file = await fileWithAFact();
  const connection = connect(file);
  migrate(connection, withNext);
  expect(version(connection)).toBe(next);
  expect(connection.all('SELECT id, importance FROM fact')).toEqual([{ id: 'f1', importance: 0.5 }]);
  migrate(connection, withNext);
  expect(version(connection)).toBe(next);
  connection.close();
  expect(() => sqliteStore({ file })).toThrow(`has version ${next}`);
});

test('definitions from before they had a transaction time count as known from the first', async () => {
  const file = temporaryFile();
  const old = connect(file);
  old.script('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
  migrate(old, MIGRATIONS.slice(0, 6));
  const [before, after] = [samplePredicate('owns'), samplePredicate('owns', { cardinality: 'one' })];
  old.run("INSERT INTO space(id, name) VALUES(1, 'home')");
  old.run('INSERT INTO predicate_definition(space, name, definition) VALUES(1, :name, :definition)', {
    name: 'owns',
    definition: JSON.stringify(before),
  });
  old.close();

  const store = sqliteStore({ file });
  expect(await store.predicates('home')).toEqual([before]);
  await commitAt(store, 'home', 10, { predicates: [after] });
  expect(await store.predicates('home', { knownAt: 9 })).toEqual([before]);
  expect(await store.predicates('home')).toEqual([after]);
  await store.close();
});

test('a new file gets every step', () => {
  const connection = connect(temporaryFile());
  migrate(connection, withNext);
  expect(columns(connection)).toContain('importance');
  connection.close();
});

test('a step that fails leaves the file at the version before, and it still opens', async () => {
  const file = await fileWithAFact();
  const connection = connect(file);
  const failing = {
    version: next,
    apply: () => {
      connection.script('ALTER TABLE fact ADD COLUMN half REAL');
      throw new Error('power cut');
    },
  };
  expect(() => migrate(connection, [...MIGRATIONS, failing])).toThrow('power cut');
  expect(version(connection)).toBe(MIGRATIONS.length);
  expect(columns(connection)).not.toContain('half');
  connection.close();
  const store = sqliteStore({ file });
  expect(await store.facts('home', {})).toHaveLength(1);
  await store.close();
});

test('of several processes that bring a file up to date one does it', async () => {
  const file = await fileWithAFact();
  const [one, other] = [connect(file), connect(file)];
  migrate(one, withNext);
  migrate(other, withNext);
  expect(other.all('SELECT importance FROM fact')).toEqual([{ importance: 0.5 }]);
  one.close();
  other.close();
});

test('an episode of before there was an expiry is kept for ever', async () => {
  const file = temporaryFile();
  const connection = connect(file);
  migrate(connection, MIGRATIONS.slice(0, 5));
  connection.script(`
    INSERT INTO space(id, name) VALUES(1, 'home');
    INSERT INTO episode_id(id, space, text) VALUES(4294967297, 1, 'e1');
    INSERT INTO episode(row, space, id, sequence, kind, thread, role, occurred_at, recorded_at, retracted_at, state, attempts, not_before, leans_on_thread, words, text)
      VALUES(4294967297, 1, 4294967297, 1, 'message', 'main', 'user', 0, 5, 8640000000000000, 'pending', 0, 0, 0, 1, 'hello');
  `);
  connection.close();
  const store = sqliteStore({ file });
  expect(await store.episodes('home', {})).toMatchObject([{ id: 'e1', text: 'hello', expiresAt: null }]);
  expect(await store.expired({ now: LATEST, limit: 9 })).toEqual([]);
  await store.close();
});
