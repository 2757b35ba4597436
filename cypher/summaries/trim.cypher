// Removes what was made longest ago, of each entity all but the last few.
// $space STRING
// $entities LIST<STRING>
// $keep INTEGER
UNWIND $entities AS entity
CALL (entity) {
  MATCH (s:Summary)
  WHERE s.space = $space AND s.entity = entity AND s.made_at IS NOT NULL
  WITH s
  ORDER BY s.made_at DESC, s.key DESC
  SKIP $keep
  DELETE s
}
