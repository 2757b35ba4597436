// Which of some versions of facts are there.
// $space STRING
// $versions LIST<MAP>
UNWIND $versions AS version
CALL (version) {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id = version.id AND r.recorded_at = version.recorded_at
  RETURN r
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id = version.id AND r.recorded_at = version.recorded_at
  RETURN r
}
RETURN version.identity AS known
