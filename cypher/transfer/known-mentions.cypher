// Which of some mentions are there.
// $space STRING
// $ids LIST<STRING>
MATCH (m:Mention)
WHERE m.space = $space AND m.id IN $ids
RETURN m.id AS known
