import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neo4jStore } from '../../../src/neo4j.ts';
import { type LocalServer, startLocalServer } from '../../neo4j/local-server.ts';
import { canStartLocalServer } from '../../neo4j/server.ts';
import { holdToContract } from '../hold-to-contract.ts';
import { cypher, emptyDatabase, neo4jUnderTest } from './neo4j-place.ts';

/** The long-term release, whose vector index knows neither space nor time. */
const version = '5.26.12';

describe.skipIf(!(await canStartLocalServer(version)))(`on Neo4j ${version}`, () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({ version });
  });
  afterAll(() => server?.stop());

  holdToContract({ name: 'Neo4j 5.26', place: () => neo4jUnderTest(server).place() });

  test('vectors are found by a scan, and the graph says so', async () => {
    await emptyDatabase(server);
    const store = await neo4jStore(server);
    await store.vectors?.declare({ model: 'm', dimension: 2 });
    expect(await cypher(server, 'MATCH (v:VectorSpace) RETURN v.search AS search')).toEqual([{ search: 'scan' }]);
    await store.close();
  });
});
