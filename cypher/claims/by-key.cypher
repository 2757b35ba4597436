// Claims with one of some keys as canonical subject or object, as of a time.
// $space STRING
// $keys LIST<STRING>
// $recorded_until INTEGER
// $expired_after INTEGER
CALL () {
  MATCH (c:Claim)
  USING INDEX c:Claim(space, subject, predicate, object)
  WHERE c.space = $space AND c.subject IN $keys AND c.predicate IS NOT NULL AND c.object IS NOT NULL
  RETURN c
  UNION
  MATCH (c:Claim)
  USING INDEX c:Claim(space, object, predicate)
  WHERE c.space = $space AND c.object IN $keys AND c.predicate IS NOT NULL
  RETURN c
}
WITH c
WHERE c.recorded_at <= $recorded_until AND c.expired_at > $expired_after
RETURN c {.*} AS claim
ORDER BY c.recorded_at, c.id
