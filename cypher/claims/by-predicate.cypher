// Claims of some canonical predicates, as of a time.
// $space STRING
// $predicates LIST<STRING>
// $recorded_until INTEGER
// $expired_after INTEGER
MATCH (c:Claim)
WHERE c.space = $space AND c.predicate IN $predicates AND c.recorded_at <= $recorded_until AND c.expired_at > $expired_after
RETURN c {.*} AS claim
ORDER BY c.recorded_at, c.id
