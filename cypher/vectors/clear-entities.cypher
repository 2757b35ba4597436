// Takes the vectors from some names.
// $limit INTEGER
MATCH (n:Name)
WHERE n.text_hash >= ''
WITH n
LIMIT $limit
REMOVE n.embedding, n.text_hash
RETURN count(*) AS cleared
