export { neo4jStore } from './adapters/neo4j/neo4j-store.ts';
export type { Neo4jStoreOptions } from './adapters/neo4j/open-connection.ts';
