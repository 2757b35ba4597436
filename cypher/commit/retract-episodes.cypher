// Marks episodes as taken back; the first time stays.
// $space STRING
// $retracted LIST<STRING>
// $recorded_at INTEGER
MATCH (e:Episode)
WHERE e.space = $space AND e.id IN $retracted AND e.retracted_at = 8640000000000000
SET e.retracted_at = $recorded_at
