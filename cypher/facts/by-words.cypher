// Accepted facts by the words of their sentences, as search/facts finds them at any valid time, with all that they tell.
// $queries LIST<STRING>
// $fetch INTEGER
// $space STRING
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
  RETURN r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
    .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
    .recorded_at, .expired_at}
  ORDER BY score DESC, r.id
  LIMIT $limit
} AS hits
