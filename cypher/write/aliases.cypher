// Mentions that say of two keys that they are one entity.
// $space STRING
// $aliases LIST<MAP>
UNWIND $aliases AS row
MERGE (entity:Entity {space: $space, key: row.key})
MERGE (other:Entity {space: $space, key: row.same_as})
CREATE (entity)-[a:SAME_AS]->(other)
SET a = row.alias
