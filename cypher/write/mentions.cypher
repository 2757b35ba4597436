// What episodes call entities: one node for each mention, one for each name, and the entity that it names.
// $space STRING
// $mentions LIST<MAP>
UNWIND $mentions AS row
MERGE (entity:Entity {space: $space, key: row.name.key})
MERGE (name:Name {space: $space, id: row.name.id})
  ON CREATE SET name = row.name
MERGE (name)-[:NAMES]->(entity)
CREATE (m:Mention)-[:USES]->(name)
SET m = row.mention
WITH m
MATCH (e:Episode)
WHERE e.space = $space AND e.id = m.episode_id
CREATE (e)-[:MENTIONED]->(m)
