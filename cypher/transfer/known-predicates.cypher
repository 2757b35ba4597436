// Which of some versions of definitions are there.
// $space STRING
// $versions LIST<MAP>
UNWIND $versions AS version
MATCH (p:Predicate)
WHERE p.space = $space AND p.name = version.id AND p.recorded_at = version.recorded_at
RETURN version.identity AS known
