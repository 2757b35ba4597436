// Locks the spaces that were free with an episode to read when they were looked at, those recorded first before the limit; queue/take looks again.
// Spaces are locked in order of name, so that two workers never wait for each other.
// $now INTEGER
// $limit INTEGER
MATCH (s:Space)
WHERE s.next_recorded_at >= -8640000000000000 AND s.next_not_before <= $now AND coalesce(s.lease_until, $now) <= $now
WITH s
ORDER BY s.next_recorded_at, s.name
LIMIT $limit
WITH s
ORDER BY s.name
SET s.locked = s.locked + 1
RETURN s.name AS space
