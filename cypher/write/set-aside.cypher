// Versions of facts that do not answer questions.
// $space STRING
// $set_aside LIST<MAP>
UNWIND $set_aside AS row
MERGE (subject:Entity {space: $space, key: row.subject})
MERGE (object:Entity {space: $space, key: row.object})
CREATE (subject)-[r:SET_ASIDE]->(object)
SET r = row
