// Counts a change of the space. The ids of the last commits are kept, so that a commit whose answer was lost on the way is known when it is tried again.
// $space STRING
// $recorded_at INTEGER
// $last_sequence INTEGER
// $revisions INTEGER
// $commit STRING or null
MATCH (s:Space {name: $space})
SET s.revision = s.revision + $revisions,
  s.last_recorded_at = CASE WHEN s.last_recorded_at < $recorded_at THEN $recorded_at ELSE s.last_recorded_at END,
  s.last_sequence = CASE WHEN s.last_sequence < $last_sequence THEN $last_sequence ELSE s.last_sequence END,
  s.commits = CASE WHEN $commit IS NULL THEN s.commits ELSE ([$commit] + coalesce(s.commits, []))[0..16] END
