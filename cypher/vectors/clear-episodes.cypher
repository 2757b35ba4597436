// Takes the vectors from some episodes.
// $limit INTEGER
MATCH (e:Episode)
WHERE e.text_hash >= ''
WITH e
LIMIT $limit
REMOVE e.embedding, e.text_hash
RETURN count(*) AS cleared
