import { describe } from 'vitest';
import { neo4jUnderTest } from '../adapters/neo4j/neo4j-place.ts';
import { neo4j } from '../neo4j/server.ts';
import { holdsNoLeak } from './no-leak.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  if (neo4j) holdsNoLeak(neo4jUnderTest(neo4j), { runs: 8 });
});
