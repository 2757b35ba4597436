// Removes some facts of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH ()-[r:FACT]->()
WHERE r.space = $space AND r.recorded_at IS NOT NULL
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS deleted
