// How far a space has come.
// $space STRING
MATCH (s:Space {name: $space})
RETURN s.revision AS revision, s.last_recorded_at AS last_recorded_at, s.last_sequence AS last_sequence
