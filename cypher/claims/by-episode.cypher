// What some episodes state, as of a time.
// $space STRING
// $episode_ids LIST<STRING>
// $recorded_until INTEGER
// $expired_after INTEGER
MATCH (c:Claim)
WHERE c.space = $space AND c.episode_id IN $episode_ids AND c.recorded_at <= $recorded_until AND c.expired_at > $expired_after
RETURN c {.*} AS claim
ORDER BY c.recorded_at, c.id
