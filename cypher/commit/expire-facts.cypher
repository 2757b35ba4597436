// Ends the current versions of facts.
// $space STRING
// $expired_facts LIST<STRING>
// $recorded_at INTEGER
UNWIND $expired_facts AS id
CALL (id) {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at IS NOT NULL AND r.expired_at = 8640000000000000
  SET r.expired_at = $recorded_at
}
CALL (id) {
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at IS NOT NULL AND r.expired_at = 8640000000000000
  SET r.expired_at = $recorded_at
}
