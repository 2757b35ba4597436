// What episodes state, with the entities that it is about by canonical keys.
// $space STRING
// $claims LIST<MAP>
UNWIND $claims AS row
CREATE (c:Claim)
SET c = row.claim
WITH c, row
CALL (c, row) {
  UNWIND row.about AS key
  MERGE (e:Entity {space: $space, key: key})
  CREATE (c)-[:ABOUT]->(e)
}
WITH c
MATCH (e:Episode)
WHERE e.space = $space AND e.id = c.episode_id
CREATE (e)-[:STATED]->(c)
