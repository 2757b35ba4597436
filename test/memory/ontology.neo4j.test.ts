import { describe } from 'vitest';
import { neo4jUnderTest } from '../adapters/neo4j/neo4j-place.ts';
import { neo4j } from '../neo4j/server.ts';
import { holdsOntology } from './holds-ontology.ts';

describe.skipIf(!neo4j)('on a Neo4j server', () => {
  if (neo4j) holdsOntology(neo4jUnderTest(neo4j));
});
