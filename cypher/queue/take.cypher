// Gives episodes to a worker: of the one space, or of the spaces with an episode to read, those recorded first before the limit, where they are free.
// Spaces are locked in order of name, so that two workers never wait for each other, and looked at again under their locks: no episode where another was
// faster. Each taking counts as an attempt. With each episode come the turns of its thread around it, nearest first.
// $space STRING or null
// $owner STRING
// $now INTEGER
// $until INTEGER
// $limit INTEGER
// $before INTEGER
// $after INTEGER
CALL () {
  UNWIND CASE WHEN $space IS NULL THEN [] ELSE [$space] END AS name
  MATCH (s:Space {name: name})
  RETURN s
  UNION ALL
  UNWIND CASE WHEN $space IS NULL THEN [$now] ELSE [] END AS now
  MATCH (s:Space)
  WHERE s.next_recorded_at >= -8640000000000000 AND s.next_not_before <= now AND coalesce(s.lease_until, now) <= now
  RETURN s
  ORDER BY s.next_recorded_at, s.name
  LIMIT $limit
}
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
RETURN name AS space, e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode, COLLECT {
  MATCH (t:Episode)
  USING INDEX t:Episode(space, thread, occurred_at, sequence)
  WHERE t.space = name AND t.thread = e.thread AND t.occurred_at < e.occurred_at AND t.sequence IS NOT NULL
    AND t.retracted_at = 8640000000000000
  RETURN t {.*, words: null, text_hash: null, embedding: null, embedded_hash: null}
  ORDER BY t.space DESC, t.thread DESC, t.occurred_at DESC, t.sequence DESC
  LIMIT $before
} AS before, COLLECT {
  MATCH (t:Episode)
  USING INDEX t:Episode(space, thread, occurred_at, sequence)
  WHERE t.space = name AND t.thread = e.thread AND t.occurred_at > e.occurred_at AND t.sequence IS NOT NULL
    AND t.retracted_at = 8640000000000000
  RETURN t {.*, words: null, text_hash: null, embedding: null, embedded_hash: null}
  ORDER BY t.space, t.thread, t.occurred_at, t.sequence
  LIMIT $after
} AS after
ORDER BY e.recorded_at, space
