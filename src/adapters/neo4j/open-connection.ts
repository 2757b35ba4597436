import { StoreError } from '../../errors.ts';
import { Connection } from './connection.ts';

export interface Neo4jStoreOptions {
  /** `bolt://host:7687` for one server, `neo4j://…` for a cluster; `+s` behind the scheme for TLS. */
  readonly uri: string;
  /** Default: `neo4j`. */
  readonly user?: string;
  /** Left out = the server asks for none. */
  readonly password?: string;
  /** Default: the user's home database, which is `neo4j` unless somebody chose otherwise. */
  readonly database?: string;
  /** How many connections there are at most. Default: 50. */
  readonly connections?: number;
  /** How long making a connection may take, in milliseconds. Default: 5000. */
  readonly connectTimeoutMs?: number;
  /** How long a transaction waits for a connection, and is tried again while its failure may pass, in milliseconds. Default: 30 000. */
  readonly retryMs?: number;
  /**
   * How similar vectors are found. `index`: by the server's vector index, filtered by space and both times inside it, as Neo4j 2026 has it; on an
   * earlier server by `scan`. `scan`: always by looking at every vector of the space, exact and slow. Default: `index`.
   */
  readonly vectorSearch?: 'index' | 'scan';
}

export async function openConnection(options: Neo4jStoreOptions): Promise<Connection> {
  const { uri, user = 'neo4j', password, database, connections = 50, connectTimeoutMs = 5000, retryMs = 30_000 } = options;
  const { default: neo4j } = await import('neo4j-driver').catch((cause: unknown) => {
    throw new StoreError(
      'driver-missing',
      'unsupported',
      'neo4j: the package neo4j-driver is not installed. Run `npm install neo4j-driver`.',
      { cause },
    );
  });
  const credentials = password === undefined ? undefined : neo4j.auth.basic(user, password);
  try {
    const driver = neo4j.driver(uri, credentials, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: connections,
      connectionTimeout: connectTimeoutMs,
      connectionAcquisitionTimeout: Math.max(connectTimeoutMs, retryMs),
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'asof',
    });
    return new Connection(driver, { uri, database, retryMs });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      'bad-address',
      'incorrect',
      `neo4j: ${JSON.stringify(uri)} is no address of a Neo4j server (${why}). Write bolt://localhost:7687.`,
      {
        details: { uri },
        cause,
      },
    );
  }
}
