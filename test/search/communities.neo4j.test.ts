import { describe, it } from 'vitest';
import { neo4jUnderTest } from '../adapters/neo4j/neo4j-place.ts';
import { neo4j } from '../neo4j/server.ts';
import { holdsCommunitiesAlike } from './communities-of-stores.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  it('communities and PageRank are those of every store', async () => {
    if (neo4j) await holdsCommunitiesAlike(neo4jUnderTest(neo4j));
  });
});
