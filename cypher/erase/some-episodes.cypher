// Removes some episodes of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (e:Episode)
WHERE e.space = $space AND e.id IS NOT NULL
WITH e
LIMIT $limit
DETACH DELETE e
RETURN count(*) AS deleted
