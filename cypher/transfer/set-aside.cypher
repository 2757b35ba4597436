// Versions of other facts recorded by a time.
// $space STRING
// $recorded_until INTEGER
MATCH ()-[r:SET_ASIDE]->()
USING INDEX r:SET_ASIDE(space, id, recorded_at)
WHERE r.space = $space AND r.id IS NOT NULL AND r.recorded_at <= $recorded_until
RETURN r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
  .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
  .recorded_at, .expired_at} AS value
ORDER BY r.space, r.id, r.recorded_at
