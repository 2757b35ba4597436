// Removes entities of which nothing is left.
// $space STRING
// $keys LIST<STRING>
MATCH (e:Entity)
WHERE e.space = $space AND e.key IN $keys AND NOT EXISTS { (e)--() }
DELETE e
