import { inject } from 'vitest';
import { serverFiles, testedVersion } from './server-files.ts';
import { Neo4jUnavailable } from './unavailable.ts';

/** The server that all test files share, or null where the tests on Neo4j are skipped: `describe.skipIf(!neo4j)`. */
export const neo4j = inject('neo4j');

/** Whether a test can start, kill and restart a server of its own; where not, `describe.skipIf(!(await canStartLocalServer()))`. */
export async function canStartLocalServer(version: string = testedVersion): Promise<boolean> {
  try {
    await serverFiles(version);
    return true;
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable) || process.env['CI']) throw error;
    console.warn(`Tests that kill a Neo4j server are skipped: ${error.message}`);
    return false;
  }
}
