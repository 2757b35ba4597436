// Definitions that were set or learned in a space, as they were believed at an instant.
// $space STRING
// $known_at INTEGER
MATCH (p:Predicate)
WHERE p.space = $space AND p.name IS NOT NULL AND p.recorded_at IS NOT NULL
  AND p.recorded_at <= $known_at AND $known_at < p.expired_at
RETURN p {.*} AS predicate
ORDER BY p.space, p.name
