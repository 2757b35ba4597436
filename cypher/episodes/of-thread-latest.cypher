// The latest turns of a thread.
// $space STRING
// $thread STRING
// $state STRING or null
// $occurred_after INTEGER
// $occurred_before INTEGER
// $known_at INTEGER or null
// $limit INTEGER
MATCH (e:Episode)
USING INDEX e:Episode(space, thread, occurred_at, sequence)
WHERE e.space = $space AND e.thread = $thread AND $occurred_after < e.occurred_at < $occurred_before AND e.sequence IS NOT NULL
  AND ($state IS NULL OR e.state = $state)
  AND ($known_at IS NULL OR e.recorded_at <= $known_at < e.retracted_at)
RETURN e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
ORDER BY e.space DESC, e.thread DESC, e.occurred_at DESC, e.sequence DESC
LIMIT $limit
