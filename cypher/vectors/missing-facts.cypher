// Sentences of accepted facts that have no vector, of so many facts from an id on, in order.
// $space STRING
// $from STRING
// $limit INTEGER
MATCH ()-[r:FACT]->()
USING INDEX r:FACT(space, id, recorded_at)
WHERE r.space = $space AND r.id >= $from AND r.recorded_at IS NOT NULL AND r.embedding IS NULL
WITH r.id AS id, collect(DISTINCT r.sentence) AS texts
ORDER BY id
LIMIT $limit
UNWIND texts AS text
RETURN id, text
ORDER BY id, text
