// Ends the current versions of facts.
// $space STRING
// $ids LIST<STRING>
// $recorded_at INTEGER
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:FACT]->()
  WHERE r.space = $space AND r.id = id AND r.recorded_at IS NOT NULL AND r.expired_at = 8640000000000000
  SET r.expired_at = $recorded_at
}
CALL (id) {
  MATCH ()-[r:SET_ASIDE]->()
  WHERE r.space = $space AND r.id = id AND r.recorded_at IS NOT NULL AND r.expired_at = 8640000000000000
  SET r.expired_at = $recorded_at
}
