// Removes some entities of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (e:Entity)
WHERE e.space = $space AND e.key IS NOT NULL
WITH e
LIMIT $limit
DETACH DELETE e
RETURN count(*) AS deleted
