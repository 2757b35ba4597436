// Which of some episodes are there.
// $space STRING
// $ids LIST<STRING>
MATCH (e:Episode)
WHERE e.space = $space AND e.id IN $ids
RETURN e.id AS known
