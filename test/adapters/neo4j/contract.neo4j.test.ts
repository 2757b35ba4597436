import { describe } from 'vitest';
import { neo4j } from '../../neo4j/server.ts';
import { holdToContract } from '../hold-to-contract.ts';
import { neo4jUnderTest } from './neo4j-place.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  if (neo4j) holdToContract(neo4jUnderTest(neo4j));
});
