// Takes the vectors from some facts.
// $limit INTEGER
MATCH ()-[r:FACT]->()
WHERE r.embedded_hash >= ''
WITH r
LIMIT $limit
REMOVE r.embedding, r.embedded_hash
RETURN count(*) AS cleared
