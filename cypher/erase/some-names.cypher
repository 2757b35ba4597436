// Removes some names of a space that is deleted.
// $space STRING
// $limit INTEGER
MATCH (n:Name)
WHERE n.space = $space AND n.id IS NOT NULL
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
