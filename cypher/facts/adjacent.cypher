// Accepted facts with one of some entities on either side, as of both times: of each entity those that started last, then by id. The indexes have
// them in that order, so that of a hub only the first few are read.
// $space STRING
// $keys LIST<STRING>
// $predicates LIST<STRING> or null
// $valid_at INTEGER
// $known_at INTEGER
// $limit_per_key INTEGER
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    MATCH ()-[r:FACT]->()
    USING INDEX r:FACT(space, subject, valid_at)
    WHERE r.space = $space AND r.subject = key AND r.valid_at <= $valid_at AND r.invalid_at > $valid_at
      AND r.recorded_at <= $known_at < r.expired_at AND ($predicates IS NULL OR r.predicate IN $predicates)
    RETURN r
    ORDER BY r.space DESC, r.subject DESC, r.valid_at DESC, r.id
    LIMIT $limit_per_key
  }
  RETURN r
  UNION
  CALL (key) {
    MATCH ()-[r:FACT]->()
    USING INDEX r:FACT(space, object, valid_at)
    WHERE r.space = $space AND r.object = key AND r.valid_at <= $valid_at AND r.invalid_at > $valid_at
      AND r.recorded_at <= $known_at < r.expired_at AND ($predicates IS NULL OR r.predicate IN $predicates)
    RETURN r
    ORDER BY r.space DESC, r.object DESC, r.valid_at DESC, r.id
    LIMIT $limit_per_key
  }
  RETURN r
}
WITH key, r
ORDER BY r.valid_at DESC, r.id
WITH key, collect(r)[0..$limit_per_key] AS kept
UNWIND kept AS r
WITH DISTINCT r
RETURN r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
  .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
  .recorded_at, .expired_at} AS fact
ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
