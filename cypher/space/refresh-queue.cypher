// Notes on the space which episode is to be read next. Ends every transaction that may have changed it.
// $space STRING
MATCH (s:Space {name: $space})
CALL (s) {
  OPTIONAL MATCH (e:Episode)
  USING INDEX e:Episode(space, state, sequence)
  WHERE e.space = s.name AND e.state = 'pending' AND e.sequence IS NOT NULL AND e.retracted_at = 8640000000000000
  RETURN e
  ORDER BY e.space, e.state, e.sequence
  LIMIT 1
}
SET s.next_episode = e.id, s.next_recorded_at = e.recorded_at, s.next_not_before = e.not_before
