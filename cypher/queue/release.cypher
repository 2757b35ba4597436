// Gives an episode back with its outcome, where the worker still holds it. Under the lock of the space.
// $space STRING
// $episode_id STRING
// $owner STRING
// $state STRING
// $reason STRING or null
// $not_before INTEGER
// $uncounted INTEGER
MATCH (s:Space {name: $space})
WHERE s.lease_episode = $episode_id AND s.lease_owner = $owner
MATCH (e:Episode {space: s.name, id: s.lease_episode})
SET e.state = $state, e.reason = $reason, e.not_before = $not_before, e.attempts = e.attempts - $uncounted
REMOVE s.lease_episode, s.lease_owner, s.lease_until
