// Episodes by their ids.
// $space STRING
// $ids LIST<STRING>
// $thread STRING or null
// $state STRING or null
// $occurred_after INTEGER
// $occurred_before INTEGER
// $known_at INTEGER or null
MATCH (e:Episode)
USING INDEX e:Episode(space, id)
WHERE e.space = $space AND e.id IN $ids
  AND ($thread IS NULL OR e.thread = $thread)
  AND ($state IS NULL OR e.state = $state)
  AND $occurred_after < e.occurred_at < $occurred_before
  AND ($known_at IS NULL OR e.recorded_at <= $known_at < e.retracted_at)
RETURN e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
ORDER BY e.occurred_at, e.sequence
