// Ends what some episodes state and mention.
// $space STRING
// $expired_readings LIST<STRING>
// $recorded_at INTEGER
UNWIND $expired_readings AS episode_id
CALL (episode_id) {
  MATCH (c:Claim)
  WHERE c.space = $space AND c.episode_id = episode_id AND c.expired_at = 8640000000000000
  SET c.expired_at = $recorded_at
}
CALL (episode_id) {
  MATCH (m:Mention)
  WHERE m.space = $space AND m.episode_id = episode_id AND m.expired_at = 8640000000000000
  SET m.expired_at = $recorded_at
}
CALL (episode_id) {
  MATCH ()-[a:SAME_AS]->()
  WHERE a.space = $space AND a.episode_id = episode_id AND a.expired_at = 8640000000000000
  SET a.expired_at = $recorded_at
}
