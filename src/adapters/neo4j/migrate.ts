import { StoreError } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { statementsIn } from './statement.ts';

/** The version of the graph's form that this asof writes: the statements of `cypher/schema/<version>` lead to it from the one before. */
const VERSION = 5;

/**
 * Brings the graph to this version, one step after the other. Every statement of a step may run again, so that a step that was
 * interrupted, or that two processes take at once, ends well.
 *
 * @throws StoreError `newer-store` where a later version of asof has written it
 */
export async function migrate(connection: Connection): Promise<void> {
  const [found] = await connection.rows<{ version: number }>('schema/read-version');
  const version = found?.version ?? 0;
  if (version > VERSION) {
    throw new StoreError(
      'newer-store',
      'unsupported',
      `neo4j: the graph on ${connection.uri} has version ${version}, this asof knows versions up to ${VERSION}. Update asof, or export the memory with the newer one.`,
      { details: { uri: connection.uri, version, newest: VERSION } },
    );
  }
  for (let step = version + 1; step <= VERSION; step += 1) {
    for (const name of statementsIn(`schema/${step}`)) await connection.write((run) => run(name));
    await connection.rows('schema/await-indexes', { seconds: INDEX_SECONDS });
    await connection.write((run) => run('schema/write-version', { version: step }));
  }
}

/** How long indexes over what is there already may take. */
const INDEX_SECONDS = 3600;
