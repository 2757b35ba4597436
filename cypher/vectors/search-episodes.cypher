// Episodes whose texts are near, those recorded by then and not retracted by then.
// $vector LIST<FLOAT>
// $space STRING
// $known_at INTEGER
// $fetch INTEGER
// $limit INTEGER
CYPHER 25
MATCH (e:Episode)
  SEARCH e IN (
    VECTOR INDEX episode_vector FOR $vector
    WHERE e.space = $space AND e.recorded_at <= $known_at AND e.retracted_at > $known_at
    LIMIT $fetch
  ) SCORE AS score
RETURN e.id AS id, 2 * score - 1 AS score
ORDER BY score DESC, id
LIMIT $limit
