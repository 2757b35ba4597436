// Versions of facts that do not answer questions.
// $space STRING
// $facts LIST<MAP>
UNWIND $facts AS row
MERGE (subject:Entity {space: $space, key: row.subject})
MERGE (object:Entity {space: $space, key: row.object})
CREATE (subject)-[r:SET_ASIDE]->(object)
SET r = row
