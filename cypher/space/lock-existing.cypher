// The lock of space/lock, of a space that is there; no row where it is not.
// $space STRING
MATCH (s:Space {name: $space})
SET s.locked = s.locked + 1
RETURN s.name AS space
