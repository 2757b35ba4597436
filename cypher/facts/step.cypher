// One step of a walk: around each of some entities the accepted facts that started last, then by id, with nothing but ids and ends.
// $space STRING
// $keys LIST<STRING>
// $starts_until INTEGER
// $ends_after INTEGER
// $known_at INTEGER
// $limit_per_key INTEGER
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    MATCH ()-[r:FACT]->()
    WHERE r.space = $space AND r.subject = key AND r.valid_at <= $starts_until AND r.invalid_at > $ends_after
      AND r.recorded_at <= $known_at < r.expired_at
    RETURN r
    ORDER BY r.space DESC, r.subject DESC, r.valid_at DESC, r.id
    LIMIT $limit_per_key
  }
  RETURN r
  UNION
  CALL (key) {
    MATCH ()-[r:FACT]->()
    WHERE r.space = $space AND r.object = key AND r.valid_at <= $starts_until AND r.invalid_at > $ends_after
      AND r.recorded_at <= $known_at < r.expired_at
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
RETURN key, r.id AS id, r.subject AS subject, r.object AS object
ORDER BY key, r.valid_at DESC, r.id
