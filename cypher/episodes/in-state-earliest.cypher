// The earliest episodes that wait, are done or failed.
// $space STRING
// $state STRING
// $occurred_after INTEGER
// $occurred_before INTEGER
// $known_at INTEGER or null
// $limit INTEGER
MATCH (e:Episode)
USING INDEX e:Episode(space, state, occurred_at, sequence)
WHERE e.space = $space AND e.state = $state AND $occurred_after < e.occurred_at < $occurred_before AND e.sequence IS NOT NULL
  AND ($known_at IS NULL OR e.recorded_at <= $known_at < e.retracted_at)
RETURN e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
ORDER BY e.space, e.state, e.occurred_at, e.sequence
LIMIT $limit
