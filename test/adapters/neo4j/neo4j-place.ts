import neo4j from 'neo4j-driver';
import { type Neo4jStoreOptions, neo4jStore } from '../../../src/neo4j.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import type { StoreUnderTest } from '../stores.ts';

/** The one database of a server, emptied for each place: files that use it must not run side by side. */
export function neo4jUnderTest(address: Neo4jAddress, options: Pick<Neo4jStoreOptions, 'vectorSearch'> = {}): StoreUnderTest {
  return {
    name: 'Neo4j',
    place: async () => {
      await emptyDatabase(address);
      return { open: () => neo4jStore({ ...address, ...options }), remove: async () => {} };
    },
  };
}

/** Takes all data out; constraints and indexes stay, and with them the version. Indexes of vectors go: they are made for one model. */
export async function emptyDatabase(address: Neo4jAddress): Promise<void> {
  const [made] = await cypher(address, 'MATCH (v:VectorSpace) RETURN v.name AS name');
  if (made) for (const index of ['fact_vector', 'name_vector', 'episode_vector']) await cypher(address, `DROP INDEX ${index} IF EXISTS`);
  await cypher(address, 'MATCH (n) WHERE NOT n:SchemaVersion CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

/** Asks the server itself, past the store. */
export async function cypher(
  address: Neo4jAddress,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly Record<string, unknown>[]> {
  await using driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), { disableLosslessIntegers: true });
  await using session = driver.session({ database: address.database });
  const { records } = await session.run(text, parameters);
  return records.map((record) => record.toObject());
}
