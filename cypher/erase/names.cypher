// Removes names that nothing uses any more; tells whose they were.
// $space STRING
// $ids LIST<STRING>
MATCH (name:Name)
WHERE name.space = $space AND name.id IN $ids AND NOT EXISTS { (name)<-[:USES]-() }
WITH name, [name.key] AS keys
DETACH DELETE name
RETURN DISTINCT keys
