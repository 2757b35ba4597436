// Removes some summaries of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (s:Summary)
WHERE s.space = $space AND s.key IS NOT NULL
WITH s
LIMIT $limit
DELETE s
RETURN count(*) AS deleted
