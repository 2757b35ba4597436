// Prolongs a lease that the worker still holds; no row where it does not. Under the lock of space/lock.
// $space STRING
// $episode_id STRING
// $owner STRING
// $until INTEGER
MATCH (locked:Space {name: $space})
SET locked.locked = locked.locked + 1
WITH locked.name AS name
MATCH (s:Space {name: name})
WHERE s.lease_episode = $episode_id AND s.lease_owner = $owner
SET s.lease_until = $until
RETURN name AS space
