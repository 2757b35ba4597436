// Makes episodes durable as pending, those of a new id only, numbered in the order given. Under the lock of the space.
// $space STRING
// $episodes LIST<MAP>
// $now INTEGER
MATCH (s:Space {name: $space})
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
RETURN e.id AS id
