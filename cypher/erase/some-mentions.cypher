// Removes some mentions of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (m:Mention)
WHERE m.space = $space AND m.id IS NOT NULL
WITH m
LIMIT $limit
DETACH DELETE m
RETURN count(*) AS deleted
