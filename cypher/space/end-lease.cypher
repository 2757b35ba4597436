// Ends the lease of a space where it is of one of these episodes.
// $space STRING
// $left LIST<STRING>
MATCH (s:Space {name: $space})
WHERE s.lease_episode IN $left
REMOVE s.lease_episode, s.lease_owner, s.lease_until
