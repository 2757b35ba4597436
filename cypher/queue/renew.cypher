// Prolongs a lease that the worker still holds; no row where it does not. Under the lock of the space.
// $space STRING
// $episode_id STRING
// $owner STRING
// $until INTEGER
MATCH (s:Space {name: $space})
WHERE s.lease_episode = $episode_id AND s.lease_owner = $owner
SET s.lease_until = $until
RETURN s.name AS space
