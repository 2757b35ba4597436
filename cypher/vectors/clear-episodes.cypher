// Takes the vectors from some episodes.
// $limit INTEGER
MATCH (e:Episode)
WHERE e.embedded_hash >= ''
WITH e
LIMIT $limit
REMOVE e.embedding, e.embedded_hash
RETURN count(*) AS cleared
