// Accepted facts whose sentences are near, by the index, which tests space and both times before it takes its best.
// $vector LIST<FLOAT>
// $space STRING
// $starts_until INTEGER
// $ends_after INTEGER
// $known_at INTEGER
// $fetch INTEGER
// $limit INTEGER
CYPHER 25
MATCH ()-[r:FACT]->()
  SEARCH r IN (
    VECTOR INDEX fact_vector FOR $vector
    WHERE r.space = $space AND r.valid_at <= $starts_until AND r.invalid_at > $ends_after AND r.recorded_at <= $known_at AND r.expired_at > $known_at
    LIMIT $fetch
  ) SCORE AS score
RETURN r.id AS id, 2 * score - 1 AS score
ORDER BY score DESC, id
LIMIT $limit
