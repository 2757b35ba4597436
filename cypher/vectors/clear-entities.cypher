// Takes the vectors from some names.
// $limit INTEGER
MATCH (n:Name)
WHERE n.embedded_hash >= ''
WITH n
LIMIT $limit
REMOVE n.embedding, n.embedded_hash
RETURN count(*) AS cleared
