// Takes the vectors from some facts that were set aside.
// $limit INTEGER
MATCH ()-[r:SET_ASIDE]->()
WHERE r.embedded_hash >= ''
WITH r
LIMIT $limit
REMOVE r.embedding, r.embedded_hash
RETURN count(*) AS cleared
