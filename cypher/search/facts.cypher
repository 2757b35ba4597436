// Accepted facts by the words of their sentences, as of both times; others have no words in the index. It is asked for more than is wanted, since it
// knows no times: the answer tells how many it gave, so that the caller sees whether to ask it for more.
// $queries LIST<STRING>
// $fetch INTEGER
// $space STRING
// $valid_at INTEGER or null
// $known_at INTEGER
// $limit INTEGER
UNWIND $queries AS query
CALL db.index.fulltext.queryRelationships('fact_text', query, {limit: $fetch}) YIELD relationship, score
WITH relationship, sum(score) AS score
WITH collect({fact: relationship, score: score}) AS found
RETURN size(found) AS fetched, COLLECT {
  UNWIND found AS hit
  WITH hit.fact AS r, hit.score AS score
  WHERE r.space = $space AND r.recorded_at <= $known_at < r.expired_at
    AND ($valid_at IS NULL OR r.valid_at <= $valid_at < r.invalid_at)
  RETURN {id: r.id, score: score}
  ORDER BY score DESC, r.id
  LIMIT $limit
} AS hits
