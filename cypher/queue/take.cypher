// Gives the next episode of each of some locked spaces to a worker, where the space is free. Each taking counts as an attempt.
// $spaces LIST<STRING>
// $owner STRING
// $now INTEGER
// $until INTEGER
UNWIND $spaces AS space
MATCH (s:Space {name: space})
WHERE s.next_not_before <= $now AND coalesce(s.lease_until, $now) <= $now
MATCH (e:Episode {space: space, id: s.next_episode})
SET e.attempts = e.attempts + 1, s.lease_episode = e.id, s.lease_owner = $owner, s.lease_until = $until
RETURN space, e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
ORDER BY e.recorded_at, space
