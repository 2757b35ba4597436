// Which of some definitions are there.
// $space STRING
// $names LIST<STRING>
MATCH (p:Predicate)
WHERE p.space = $space AND p.name IN $names
RETURN p.name AS known
