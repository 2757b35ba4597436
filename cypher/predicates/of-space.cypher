// Definitions that were set or learned in a space.
// $space STRING
MATCH (p:Predicate)
WHERE p.space = $space AND p.name IS NOT NULL
RETURN p {.*} AS predicate
ORDER BY p.space, p.name
