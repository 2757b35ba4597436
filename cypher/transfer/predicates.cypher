// Every definition that there ever was in a space.
// $space STRING
MATCH (p:Predicate)
WHERE p.space = $space AND p.name IS NOT NULL AND p.recorded_at IS NOT NULL
RETURN p {.*} AS value
ORDER BY p.space, p.name, p.recorded_at
