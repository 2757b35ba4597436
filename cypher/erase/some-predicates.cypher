// Removes some definitions of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (p:Predicate)
WHERE p.space = $space AND p.name IS NOT NULL AND p.recorded_at IS NOT NULL
WITH p
LIMIT $limit
DETACH DELETE p
RETURN count(*) AS deleted
