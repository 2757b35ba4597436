// Ends the definitions that new ones take the place of.
// $space STRING
// $redefined LIST<STRING>
// $recorded_at INTEGER
UNWIND $redefined AS name
MATCH (p:Predicate)
USING INDEX p:Predicate(space, name, recorded_at)
WHERE p.space = $space AND p.name = name AND p.recorded_at IS NOT NULL AND p.expired_at = 8640000000000000
SET p.expired_at = $recorded_at
