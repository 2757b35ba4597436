import { describe } from 'vitest';
import { neo4j } from '../../neo4j/server.ts';
import { holdToOracle } from '../hold-to-oracle.ts';
import { neo4jUnderTest } from './neo4j-place.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  if (neo4j) holdToOracle(neo4jUnderTest(neo4j), { runs: 20, timeoutMs: 600_000 });
});
