// Current fact versions of some slots, of every standing, each once for a slot.
// $space STRING
// $by_subject LIST<MAP>
// $by_object LIST<MAP>
// $by_both LIST<MAP>
CALL () {
  UNWIND $by_subject AS probe
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, subject, predicate, object)
  WHERE r.space = $space AND r.subject = probe.subject AND r.predicate = probe.predicate AND r.object IS NOT NULL
  RETURN probe.slot AS slot, r
  UNION
  UNWIND $by_object AS probe
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, object, valid_at)
  WHERE r.space = $space AND r.object = probe.object AND r.valid_at IS NOT NULL AND r.predicate = probe.predicate
  RETURN probe.slot AS slot, r
  UNION
  UNWIND $by_both AS probe
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, subject, predicate, object)
  WHERE r.space = $space AND r.subject = probe.subject AND r.predicate = probe.predicate AND r.object = probe.object
  RETURN probe.slot AS slot, r
  UNION
  UNWIND $by_subject + $by_both AS probe
  MATCH (e:Entity)-[r:SET_ASIDE]->()
  WHERE e.space = $space AND e.key = probe.subject AND r.predicate = probe.predicate
    AND (probe.object IS NULL OR r.object = probe.object)
  RETURN probe.slot AS slot, r
  UNION
  UNWIND $by_object AS probe
  MATCH (e:Entity)<-[r:SET_ASIDE]-()
  WHERE e.space = $space AND e.key = probe.object AND r.predicate = probe.predicate
  RETURN probe.slot AS slot, r
}
WITH slot, r
WHERE r.expired_at = 8640000000000000
RETURN slot, r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
  .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
  .recorded_at, .expired_at} AS fact
ORDER BY slot, r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
