// How far a space has come, and who holds its lease.
// $space STRING
MATCH (s:Space {name: $space})
RETURN s.revision AS revision, s.last_recorded_at AS last_recorded_at, s.last_sequence AS last_sequence, s.commits AS commits,
  s.lease_episode AS lease_episode, s.lease_owner AS lease_owner
