// Removes some facts that were set aside, of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH ()-[r:SET_ASIDE]->()
WHERE r.space = $space AND r.id IS NOT NULL AND r.recorded_at IS NOT NULL
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS deleted
