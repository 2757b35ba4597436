// Versions of accepted facts.
// $space STRING
// $facts LIST<MAP>
UNWIND $facts AS row
MERGE (subject:Entity {space: $space, key: row.subject})
MERGE (object:Entity {space: $space, key: row.object})
CREATE (subject)-[r:FACT]->(object)
SET r = row
