// Locks the spaces that are free with an episode to read, those recorded first before the limit, then looks at each again and gives its next episode to
// the worker; null where another was faster. Spaces are locked in order of name, so that two workers never wait for each other. Each taking counts as an
// attempt.
// $owner STRING
// $now INTEGER
// $until INTEGER
// $limit INTEGER
MATCH (s:Space)
WHERE s.next_recorded_at >= -8640000000000000 AND s.next_not_before <= $now AND coalesce(s.lease_until, $now) <= $now
WITH s
ORDER BY s.next_recorded_at, s.name
LIMIT $limit
WITH s
ORDER BY s.name
SET s.locked = s.locked + 1
WITH collect(s.name) AS names
UNWIND names AS name
CALL (name) {
  OPTIONAL MATCH (free:Space {name: name})
  WHERE free.next_not_before <= $now AND coalesce(free.lease_until, $now) <= $now
  OPTIONAL MATCH (e:Episode {space: name, id: free.next_episode})
  FOREACH (next IN CASE WHEN e IS NULL THEN [] ELSE [e] END |
    SET next.attempts = next.attempts + 1, free.lease_episode = next.id, free.lease_owner = $owner, free.lease_until = $until
  )
  RETURN e
}
RETURN name AS space, e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
ORDER BY e.recorded_at, space
