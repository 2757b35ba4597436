// Gives the next episode of a space to a worker, where the space is free. Under the lock of the space. Each taking counts as an attempt.
// $space STRING
// $owner STRING
// $now INTEGER
// $until INTEGER
MATCH (s:Space {name: $space})
WHERE s.next_not_before <= $now AND coalesce(s.lease_until, $now) <= $now
MATCH (e:Episode {space: s.name, id: s.next_episode})
SET e.attempts = e.attempts + 1, s.lease_episode = e.id, s.lease_owner = $owner, s.lease_until = $until
RETURN s.name AS space, e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode
