// Claims that count now and compete in some slots, each once for a slot. Where only what ends or refutes reaches in, the probe says so.
// $space STRING
// $by_subject LIST<MAP>
// $by_object LIST<MAP>
// $by_both LIST<MAP>
CALL () {
  UNWIND $by_subject AS probe
  MATCH (c:Claim)
  USING INDEX c:Claim(space, subject, predicate, object)
  WHERE c.space = $space AND c.subject = probe.subject AND c.predicate = probe.predicate AND c.object IS NOT NULL
    AND c.expired_at = 8640000000000000 AND (NOT probe.endings_only OR c.says IN ['ended', 'not', 'wrong'])
  RETURN probe.slot AS slot, c
  UNION
  UNWIND $by_object AS probe
  MATCH (c:Claim)
  USING INDEX c:Claim(space, object, predicate)
  WHERE c.space = $space AND c.object = probe.object AND c.predicate = probe.predicate
    AND c.expired_at = 8640000000000000 AND (NOT probe.endings_only OR c.says IN ['ended', 'not', 'wrong'])
  RETURN probe.slot AS slot, c
  UNION
  UNWIND $by_both AS probe
  MATCH (c:Claim)
  USING INDEX c:Claim(space, subject, predicate, object)
  WHERE c.space = $space AND c.subject = probe.subject AND c.predicate = probe.predicate AND c.object = probe.object
    AND c.expired_at = 8640000000000000 AND (NOT probe.endings_only OR c.says IN ['ended', 'not', 'wrong'])
  RETURN probe.slot AS slot, c
}
RETURN slot, c {.*} AS claim
ORDER BY slot, c.recorded_at, c.id
