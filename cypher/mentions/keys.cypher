// Keys from one text up to another that have a name which was believed, in order.
// $space STRING
// $from STRING
// $to STRING
// $recorded_until INTEGER
// $expired_after INTEGER
// $limit INTEGER
MATCH (e:Entity)
WHERE e.space = $space AND $from <= e.key < $to
  AND EXISTS {
    MATCH (e)<-[:NAMES]-(:Name)<-[:USES]-(m:Mention)
    WHERE m.recorded_at <= $recorded_until AND m.expired_at > $expired_after
  }
RETURN e.key AS key
ORDER BY e.space, e.key
LIMIT $limit
