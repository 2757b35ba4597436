// Removes some claims of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (c:Claim)
WHERE c.space = $space AND c.id IS NOT NULL AND c.recorded_at IS NOT NULL
WITH c
LIMIT $limit
DETACH DELETE c
RETURN count(*) AS deleted
