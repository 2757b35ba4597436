import { describe } from 'vitest';
import { vectorKeeping } from '../../../src/testing/store-contract/vector-keeping.ts';
import { vectorSearch } from '../../../src/testing/store-contract/vector-search.ts';
import { neo4j } from '../../neo4j/server.ts';
import { holdToContract } from '../hold-to-contract.ts';
import { neo4jUnderTest } from './neo4j-place.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  if (!neo4j) return;
  holdToContract(neo4jUnderTest(neo4j));
  holdToContract({ ...neo4jUnderTest(neo4j, { vectorSearch: 'scan' }), name: 'Neo4j without a vector index' }, [
    ...vectorKeeping,
    ...vectorSearch,
  ]);
});
