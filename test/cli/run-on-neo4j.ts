import type { Neo4jAddress } from '../neo4j/find-neo4j.ts';

/** The environment that sends the command line to a server. */
export function onNeo4j({ uri, user, password, database }: Neo4jAddress): Readonly<Record<string, string>> {
  return { ASOF_STORE: uri, ASOF_NEO4J_USER: user, ASOF_NEO4J_PASSWORD: password, ASOF_NEO4J_DATABASE: database };
}
