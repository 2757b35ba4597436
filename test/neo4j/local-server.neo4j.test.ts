import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import driver from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Neo4jAddress } from './find-neo4j.ts';
import { type LocalServer, startLocalServer } from './local-server.ts';
import { canStartLocalServer, neo4j } from './server.ts';

async function query(server: Neo4jAddress, cypher: string, parameters: Record<string, unknown> = {}) {
  await using connection = driver.driver(server.uri, driver.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0,
  });
  const { records } = await connection.executeQuery(cypher, parameters, { database: server.database });
  return records.map((record) => record.toObject());
}

describe.skipIf(!neo4j)('the shared server', () => {
  const server = neo4j as Neo4jAddress;

  test('refuses a wrong password', async () => {
    await expect(query({ ...server, password: 'wrong' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
  });

  test.each(['CYPHER 5', 'CYPHER 25'])('understands %s', async (language) => {
    expect(await query(server, `${language} RETURN 1 AS one`)).toEqual([{ one: 1 }]);
  });
});

describe.skipIf(!(await canStartLocalServer()))('a server of one’s own', () => {
  const directory = mkdtempSync(join(tmpdir(), 'asof-neo4j-test-'));
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({ directory, heap: '512m' });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test('keeps what was committed when it is killed, and answers again on the same port', async () => {
    await query(server, 'CREATE (:Kept {name: $name})', { name: 'Ada' });
    await server.kill();
    await expect(query(server, 'RETURN 1')).rejects.toMatchObject({ code: 'ServiceUnavailable' });
    await server.restart();
    expect(await query(server, 'MATCH (n:Kept) RETURN n.name AS name')).toEqual([{ name: 'Ada' }]);
  });

  test('filters inside the vector index of relationships', async () => {
    await query(
      server,
      'CYPHER 25 CREATE VECTOR INDEX near FOR ()-[r:FACT]-() ON r.embedding WITH [r.space] OPTIONS {indexConfig: {`vector.dimensions`: 2}}',
    );
    await query(server, 'UNWIND range(1, 50) AS i CREATE (:E)-[:FACT {space: i % 2, embedding: [1.0, toFloat(i)]}]->(:E)');
    await query(server, 'CALL db.awaitIndexes(60)');
    const found = await query(
      server,
      'CYPHER 25 MATCH ()-[r:FACT]->() SEARCH r IN (VECTOR INDEX near FOR [1.0, 7.0] WHERE r.space = 1 LIMIT 20) SCORE AS s RETURN r.space AS space',
    );
    expect(found).toEqual(Array.from({ length: 20 }, () => ({ space: 1 })));
  });
});
