// Claims that count now compete somewhere else: their canonical keys, and the entities that they are about.
// $space STRING
// $moved LIST<MAP>
UNWIND $moved AS row
MATCH (c:Claim)
WHERE c.space = $space AND c.id = row.claim_id AND c.recorded_at IS NOT NULL AND c.expired_at = 8640000000000000
SET c.subject = row.subject, c.predicate = row.predicate, c.object = row.object
WITH c, row
CALL (c) {
  MATCH (c)-[about:ABOUT]->()
  DELETE about
}
CALL (c, row) {
  UNWIND row.about AS key
  MERGE (e:Entity {space: $space, key: key})
  CREATE (c)-[:ABOUT]->(e)
}
