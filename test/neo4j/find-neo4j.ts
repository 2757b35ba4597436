import { startContainer } from './container.ts';
import { startLocalServer } from './local-server.ts';
import { Neo4jUnavailable } from './unavailable.ts';

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Neo4jServer extends Neo4jAddress {
  /** For people: which server this is. */
  readonly source: string;
  /** Stops what was started for the tests; a server that was running before goes on. */
  stop(): Promise<void>;
}

/**
 * The server that NEO4J_URI names (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE), else one in a container, else one from Maven
 * Central's jars. @throws Neo4jUnavailable with what each of them lacks
 */
export async function findNeo4j(): Promise<Neo4jServer> {
  const named = namedServer();
  if (named) return named;
  const lacking: string[] = [];
  for (const start of [startContainer, startLocalServer]) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof Neo4jUnavailable)) throw error;
      lacking.push(error.message);
    }
  }
  throw new Neo4jUnavailable(
    [
      'No Neo4j was found. NEO4J_URI is not set;',
      ...lacking.map((reason) => `  ${reason};`),
      'One of these provides it:',
      '  docker compose up -d --wait && NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=asof-password npm test',
      '  apt-get install maven, or brew install maven, then npm test (fetches the rest by itself)',
    ].join('\n'),
  );
}

function namedServer(): Neo4jServer | undefined {
  const uri = process.env['NEO4J_URI'];
  if (!uri) return undefined;
  return {
    source: 'the server of NEO4J_URI',
    uri,
    user: process.env['NEO4J_USER'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? '',
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
    async stop() {},
  };
}
