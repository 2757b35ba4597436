// Accepted facts with one of some entities on either side, as of both times: of each entity those that started last, then by id.
// $space STRING
// $keys LIST<STRING>
// $predicates LIST<STRING> or null
// $valid_at INTEGER
// $known_at INTEGER
// $limit_per_key INTEGER
UNWIND $keys AS key
CALL (key) {
  MATCH (e:Entity)-[r:FACT]-()
  WHERE e.space = $space AND e.key = key
    AND r.valid_at <= $valid_at < r.invalid_at AND r.recorded_at <= $known_at < r.expired_at
    AND ($predicates IS NULL OR r.predicate IN $predicates)
  WITH DISTINCT r
  ORDER BY r.valid_at DESC, r.id
  LIMIT $limit_per_key
  RETURN r
}
WITH DISTINCT r
RETURN r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
  .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
  .recorded_at, .expired_at} AS fact
ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
