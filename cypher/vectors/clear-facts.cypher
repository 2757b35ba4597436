// Takes the vectors from some facts.
// $limit INTEGER
MATCH ()-[r:FACT]->()
WHERE r.text_hash >= ''
WITH r
LIMIT $limit
REMOVE r.embedding, r.text_hash
RETURN count(*) AS cleared
