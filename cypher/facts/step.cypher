// One step of a walk: facts/adjacent with nothing but ids and ends.
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
RETURN r.id AS id, r.subject AS subject, r.object AS object
ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
