// Which of some versions of facts are there.
// $space STRING
// $versions LIST<MAP>
UNWIND $versions AS version
CALL (version) {
  MATCH ()-[r:FACT]->()
  WHERE r.space = $space AND r.id = version.id AND r.recorded_at = version.recorded_at
  RETURN r
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  WHERE r.space = $space AND r.id = version.id AND r.recorded_at = version.recorded_at
  RETURN r
}
RETURN version.identity AS known
