// Claims recorded by a time.
// $space STRING
// $recorded_until INTEGER
MATCH (c:Claim)
WHERE c.space = $space AND c.id IS NOT NULL AND c.recorded_at <= $recorded_until
RETURN c {.*} AS value
ORDER BY c.space, c.id, c.recorded_at
