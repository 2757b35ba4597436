/**
 * What a capable person would write straight on the driver: facts as relationships with four time properties, the indexes that a vector, full text and two
 * ends need, one statement for each question. The other side of `npm run bench:neo4j`.
 *
 * What it lacks: the words behind a fact, its claims and its message's speaker and thread; who is called what, and two names for one entity; finding out what
 * a new statement closes (here the caller knows it) and doing so in any order of arrival; taking a message back or forgetting it; a queue with
 * leases, and a second writer who changes the same fact; full-text answers whose limit counts only what holds (the filter comes after the limit here);
 * a nearest-20 that searches deeper than 20; paths that do not run through hubs; ties in one order; amounts of text that Lucene's parser refuses.
 */
import type { Driver } from 'neo4j-driver';

export const PLAIN_SCHEMA = [
  'CREATE CONSTRAINT plain_thing IF NOT EXISTS FOR (t:PlainThing) REQUIRE (t.space, t.name) IS UNIQUE',
  'CREATE INDEX plain_fact_id IF NOT EXISTS FOR ()-[f:PLAIN_FACT]-() ON (f.space, f.id)',
  'CREATE FULLTEXT INDEX plain_text IF NOT EXISTS FOR ()-[f:PLAIN_FACT]-() ON EACH [f.sentence]',
  `CYPHER 25 CREATE VECTOR INDEX plain_vector IF NOT EXISTS FOR ()-[f:PLAIN_FACT]-() ON f.embedding
   WITH [f.space, f.valid_at, f.invalid_at, f.recorded_at, f.expired_at]
   OPTIONS {indexConfig: {\`vector.dimensions\`: 384, \`vector.similarity_function\`: 'cosine'}}`,
];

export const PLAIN_LOAD = `
UNWIND $facts AS row
MERGE (s:PlainThing {space: $space, name: row.subject})
MERGE (o:PlainThing {space: $space, name: row.object})
CREATE (s)-[f:PLAIN_FACT]->(o)
SET f = row.fact`;

/** The message, its facts, and the end of those that it closes. */
export const PLAIN_WRITE = `
CREATE (m:PlainMessage {space: $space, id: $id, text: $text, occurred_at: $now})
WITH m
UNWIND $facts AS row
MERGE (s:PlainThing {space: $space, name: row.subject})
MERGE (o:PlainThing {space: $space, name: row.object})
CREATE (s)-[f:PLAIN_FACT]->(o)
SET f = row.fact
WITH count(*) AS written
UNWIND $closed AS id
MATCH ()-[f:PLAIN_FACT]->()
WHERE f.space = $space AND f.id = id
SET f.invalid_at = $now, f.expired_at = $now`;

const HOLDS = 'f.valid_at <= $valid AND $valid < f.invalid_at AND f.recorded_at <= $known AND $known < f.expired_at';
const FACT = 'f {.id, .predicate, .sentence, .valid_at, .invalid_at, .recorded_at, .expired_at} AS fact';

export const PLAIN_FACTS = `MATCH (:PlainThing {space: $space, name: $name})-[f:PLAIN_FACT]-() WHERE ${HOLDS} RETURN ${FACT}`;

export const PLAIN_VECTOR = `CYPHER 25
MATCH ()-[f:PLAIN_FACT]->()
  SEARCH f IN (VECTOR INDEX plain_vector FOR $vector
    WHERE f.space = $space AND f.valid_at <= $valid AND f.invalid_at > $valid AND f.recorded_at <= $known AND f.expired_at > $known
    LIMIT $limit) SCORE AS score
RETURN ${FACT}, score ORDER BY score DESC`;

export const PLAIN_TEXT = `
CALL db.index.fulltext.queryRelationships('plain_text', $words, {limit: 200}) YIELD relationship AS f, score
WHERE f.space = $space AND ${HOLDS}
RETURN ${FACT}, score ORDER BY score DESC LIMIT $limit`;

/** Any hundred facts within so many steps. */
export const plainHops = (hops: number) => `
MATCH (:PlainThing {space: $space, name: $name})-[path:PLAIN_FACT*1..${hops}]-()
WHERE all(f IN path WHERE ${HOLDS})
WITH last(path) AS f, size(path) AS distance
LIMIT 400
RETURN ${FACT}, min(distance) AS distance ORDER BY distance LIMIT 100`;

export type Plain = (text: string, parameters: Record<string, unknown>) => Promise<readonly { fact: { id: string } }[]>;

/** One statement in a transaction of the driver's own, which it tries again. Whole numbers become integers. */
export function plainOn(driver: Driver, database: string): Plain {
  return async (text, parameters) => {
    const routing = text === PLAIN_WRITE || text === PLAIN_LOAD || text.includes('CREATE ') ? 'WRITE' : 'READ';
    const { records } = await driver.executeQuery(text, whole(parameters) as Record<string, unknown>, { database, routing });
    return records.map((record) => record.toObject() as { fact: { id: string } });
  };
}

function whole(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (Array.isArray(value)) return value.map(whole);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, whole(item)]))
    : value;
}
