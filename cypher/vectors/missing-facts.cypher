// Accepted facts with a version that has no vector.
// $space STRING
// $from STRING
// $limit INTEGER
MATCH ()-[r:FACT]->()
WHERE r.space = $space AND r.id >= $from AND r.recorded_at IS NOT NULL AND r.embedding IS NULL
WITH r.id AS id, last(collect(r.sentence)) AS text
RETURN id, text
ORDER BY id
LIMIT $limit
