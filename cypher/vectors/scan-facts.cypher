// vectors/search-facts by looking at every fact of the space: exact, and slower the more there are.
// $vector LIST<FLOAT>
// $space STRING
// $starts_until INTEGER
// $ends_after INTEGER
// $known_at INTEGER
// $limit INTEGER
MATCH ()-[r:FACT]->()
WHERE r.space = $space AND r.expired_at > $known_at AND r.recorded_at <= $known_at
  AND r.valid_at <= $starts_until AND r.invalid_at > $ends_after AND r.embedding IS NOT NULL
RETURN r.id AS id, 2 * vector.similarity.cosine(r.embedding, $vector) - 1 AS score
ORDER BY score DESC, id
LIMIT $limit
