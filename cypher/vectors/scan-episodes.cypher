// vectors/search-episodes by looking at every episode of the space.
// $vector LIST<FLOAT>
// $space STRING
// $known_at INTEGER
// $limit INTEGER
MATCH (e:Episode)
WHERE e.space = $space AND e.sequence IS NOT NULL AND e.recorded_at <= $known_at < e.retracted_at AND e.embedding IS NOT NULL
RETURN e.id AS id, 2 * vector.similarity.cosine(e.embedding, $vector) - 1 AS score
ORDER BY score DESC, id
LIMIT $limit
