// Applies a set of changes to a space under the lock of space/lock, everything or nothing: where the space is at the revision and under the lease that the
// changes were computed on, and the vectors are of the model's length. Makes the space where it is the first. Tells how it found the space.
// $space STRING
// $commit STRING
// $revision INTEGER
// $lease_episode STRING or null
// $lease_owner STRING or null
// $dimensions LIST<INTEGER>
OPTIONAL MATCH (v:VectorSpace {name: 'asof'})
WITH v.model AS model, v.dimension AS dimension, all(each IN $dimensions WHERE coalesce(each = v.dimension, false)) AS fits
FOREACH (name IN CASE WHEN $revision = 0 AND $lease_episode IS NULL AND fits THEN [$space] ELSE [] END |
  MERGE (created:Space {name: name})
    ON CREATE SET created.revision = 0, created.last_recorded_at = -8640000000000000, created.last_sequence = 0, created.locked = 0
)
WITH model, dimension, fits
OPTIONAL MATCH (locked:Space {name: $space})
SET locked.locked = locked.locked + 1
WITH model, dimension, fits, locked.name AS name
OPTIONAL MATCH (s:Space {name: name})
WITH model, dimension, fits, coalesce(s.revision, 0) AS revision, s.lease_episode AS lease_episode, s.lease_owner AS lease_owner,
  coalesce($commit IN s.commits, false) AS was_committed
WITH *, fits AND NOT was_committed AND revision = $revision
  AND ($lease_episode IS NULL OR coalesce(lease_episode = $lease_episode AND lease_owner = $lease_owner, false)) AS stands
CALL (stands) {
  WITH stands
  WHERE stands
  // then commit/outcomes
  // then commit/retract-episodes
  // then commit/expire-readings
  // then commit/expire-facts
  // then commit/expire-predicates
  // then write/mentions
  // then write/aliases
  // then write/claims
  // then write/facts
  // then write/set-aside
  // then write/predicates
  // then commit/move-claims
  // then vectors/inherit-facts
  // then vectors/inherit-names
  // then vectors/put-facts
  // then vectors/put-entities
  // then vectors/put-episodes
  // then space/end-lease
  // then space/move-on
  // then space/refresh-queue
}
RETURN stands, was_committed, revision, lease_episode, lease_owner, model, dimension
