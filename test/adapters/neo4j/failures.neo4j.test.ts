import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { AsofError } from '../../../src/errors.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import { neo4j } from '../../neo4j/server.ts';
import { cypher, emptyDatabase } from './neo4j-place.ts';

/** The version of the graph's form: one folder of statements leads to each. */
const newest = Math.max(
  ...readdirSync(new URL('../../../cypher/schema', import.meta.url))
    .map(Number)
    .filter(Number.isInteger),
);

async function failure(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AsofError);
  return error as AsofError;
}

test('a server that does not answer', async () => {
  const error = await failure(neo4jStore({ uri: 'bolt://127.0.0.1:1', password: 'x' }));
  expect(error).toMatchObject({ code: 'store-out-of-reach', category: 'unavailable', details: { uri: 'bolt://127.0.0.1:1' } });
  expect(error.message).toContain('Check that Neo4j runs');
});

test('a server that accepts and says nothing', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const error = await failure(neo4jStore({ uri: `bolt://127.0.0.1:${port}`, password: 'x', connectTimeoutMs: 300, retryMs: 300 }));
  expect(error).toMatchObject({ code: 'store-out-of-reach', category: 'unavailable' });
  silent.close();
});

test.each(['http://127.0.0.1:7474', 'bolt:/', 'nonsense', ''])('an address that is none: %j', async (uri) => {
  const error = await failure(neo4jStore({ uri, password: 'x' }));
  expect(error).toMatchObject({ code: 'bad-address', category: 'incorrect' });
});

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  const address = neo4j as Neo4jAddress;

  test('a wrong password', async () => {
    const error = await failure(neo4jStore({ ...address, password: 'wrong' }));
    expect(error).toMatchObject({ code: 'wrong-credentials', category: 'incorrect' });
    expect(error.message).not.toContain('wrong"');
  });

  test('a database that is not there', async () => {
    const error = await failure(neo4jStore({ ...address, database: 'nowhere' }));
    expect(error).toMatchObject({ code: 'no-database', category: 'incorrect', details: { database: 'nowhere' } });
    expect(error.message).toContain('"nowhere"');
  });

  test('a store that was closed', async () => {
    const store = await neo4jStore(address);
    await store.close();
    await store.close();
    expect(await failure(store.spaces())).toMatchObject({ code: 'store-closed', category: 'incorrect' });
  });

  test('a graph of a later version is left alone', async () => {
    await emptyDatabase(address);
    await (await neo4jStore(address)).close();
    await cypher(address, 'MATCH (v:SchemaVersion) SET v.version = v.version + 1');
    try {
      const error = await failure(neo4jStore(address));
      expect(error).toMatchObject({ code: 'newer-store', category: 'unsupported', details: { version: newest + 1, newest } });
    } finally {
      await cypher(address, 'MATCH (v:SchemaVersion) SET v.version = v.version - 1');
    }
  });

  test('a key that no index takes writes nothing', async () => {
    await emptyDatabase(address);
    const store = await neo4jStore(address);
    const commit = commitAt(store, 'home', 1, { facts: [sampleFact('f1'), sampleFact('f2', { object: 'x'.repeat(40_000) })] });
    expect(await failure(commit)).toMatchObject({ code: 'text-too-long', category: 'incorrect' });
    expect(await store.spaces()).toEqual([]);
    expect(await store.facts('home', {})).toEqual([]);
    await store.close();
  });

  test('several processes that open an empty database at once all find it ready', async () => {
    await emptyDatabase(address);
    await cypher(address, 'MATCH (v:SchemaVersion) DELETE v');
    const stores = await Promise.all([1, 2, 3, 4].map(() => neo4jStore(address)));
    for (const store of stores) expect(await store.spaces()).toEqual([]);
    expect(await cypher(address, 'MATCH (v:SchemaVersion) RETURN v.version AS version')).toEqual([{ version: newest }]);
    await Promise.all(stores.map((store) => store.close()));
  });
});
