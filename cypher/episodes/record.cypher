// Makes episodes durable as pending, those of a new id only, numbered in the order given; makes the space where there is none. Under the lock of space/lock:
// what is read comes after it. Tells how each of the episodes is kept and which of them are new, and notes on the space which is to be read next.
// $space STRING
// $episodes LIST<MAP>
// $now INTEGER
MERGE (space:Space {name: $space})
  ON CREATE SET space.revision = 0, space.last_recorded_at = -8640000000000000, space.last_sequence = 0, space.locked = 0
SET space.locked = space.locked + 1
WITH space.name AS name
CALL (name) {
  MATCH (s:Space {name: name})
  UNWIND range(0, size($episodes) - 1) AS position
  WITH s, position, $episodes[position] AS row
  OPTIONAL MATCH (known:Episode {space: $space, id: row.id})
  WITH s, row, known
  ORDER BY position
  WITH s, [pair IN collect({row: row, known: known}) WHERE pair.known IS NULL | pair.row] AS fresh,
    CASE WHEN s.last_recorded_at < $now THEN $now ELSE s.last_recorded_at END AS recorded_at, s.last_sequence AS before
  WHERE size(fresh) > 0
  SET s.last_recorded_at = recorded_at, s.last_sequence = before + size(fresh)
  WITH fresh, recorded_at, before
  UNWIND range(0, size(fresh) - 1) AS index
  CREATE (e:Episode)
  SET e = fresh[index], e.recorded_at = recorded_at, e.sequence = before + 1 + index
  RETURN collect(e.id) AS added
}
CALL (name) {
  MATCH (s:Space {name: name})
  CALL (s) {
    OPTIONAL MATCH (e:Episode)
    USING INDEX e:Episode(space, state, sequence)
    WHERE e.space = s.name AND e.state = 'pending' AND e.sequence IS NOT NULL AND e.retracted_at = 8640000000000000
    RETURN e
    ORDER BY e.space, e.state, e.sequence
    LIMIT 1
  }
  SET s.next_episode = e.id, s.next_recorded_at = e.recorded_at, s.next_not_before = e.not_before
}
MATCH (e:Episode)
USING INDEX e:Episode(space, id)
WHERE e.space = $space AND e.id IN [row IN $episodes | row.id]
RETURN e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS episode, e.id IN added AS is_new
