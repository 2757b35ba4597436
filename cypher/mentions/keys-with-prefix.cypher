// mentions/keys of those that begin alike.
// $space STRING
// $prefix STRING
// $from STRING
// $recorded_until INTEGER
// $expired_after INTEGER
// $limit INTEGER
MATCH (e:Entity)
USING INDEX e:Entity(space, key)
WHERE e.space = $space AND e.key STARTS WITH $prefix AND e.key >= $from
  AND EXISTS {
    MATCH (e)<-[:NAMES]-(:Name)<-[:USES]-(m:Mention)
    WHERE m.recorded_at <= $recorded_until AND m.expired_at > $expired_after
  }
RETURN e.key AS key
ORDER BY e.space, e.key
LIMIT $limit
