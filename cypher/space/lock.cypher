// Makes a space where there is none, and takes the one lock under which a space is written: whoever comes next waits for the end of this
// transaction and sees what it wrote. Statements of the same transaction that read the space come after this one.
// $space STRING
MERGE (s:Space {name: $space})
  ON CREATE SET s.revision = 0, s.last_recorded_at = -8640000000000000, s.last_sequence = 0, s.locked = 0
SET s.locked = s.locked + 1
