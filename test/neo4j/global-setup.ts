import type { TestProject } from 'vitest/node';
import { findNeo4j, type Neo4jAddress } from './find-neo4j.ts';
import { Neo4jUnavailable } from './unavailable.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is none: then the tests that need it are skipped. */
    neo4j: Neo4jAddress | null;
  }
}

/** Runs once, and only when a test file that needs Neo4j is about to run. In CI a missing Neo4j is a failure, elsewhere a loud skip. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await findNeo4j();
    const { uri, user, password, database } = server;
    console.log(`Neo4j: ${server.source} at ${uri}`);
    project.provide('neo4j', { uri, user, password, database });
    return server.stop;
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable) || process.env['CI']) throw error;
    console.warn(`\nTHE TESTS ON NEO4J ARE SKIPPED. ${error.message}\n`);
    project.provide('neo4j', null);
    return async () => {};
  }
}
