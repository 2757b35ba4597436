// Facts of a whole space. The parameters of facts/by-id.
// $space STRING
// $standings LIST<STRING>
// $ids LIST<STRING> or null
// $subjects LIST<STRING> or null
// $objects LIST<STRING> or null
// $about LIST<STRING> or null
// $predicates LIST<STRING> or null
// $starts_from INTEGER
// $starts_until INTEGER
// $ends_from INTEGER
// $ends_until INTEGER
// $holds_some_time BOOLEAN
// $recorded_until INTEGER
// $expired_after INTEGER
// $changed_from INTEGER or null
// $changed_until INTEGER
// $expired_until INTEGER
// $limit INTEGER
CALL () {
  MATCH ()-[r:FACT]->()
  WHERE r.space = $space AND r.recorded_at <= $recorded_until
  RETURN r
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id IS NOT NULL AND r.recorded_at IS NOT NULL
  RETURN r
}
WITH r
WHERE r.standing IN $standings
  AND ($ids IS NULL OR r.id IN $ids)
  AND ($subjects IS NULL OR r.subject IN $subjects)
  AND ($objects IS NULL OR r.object IN $objects)
  AND ($about IS NULL OR r.subject IN $about OR r.object IN $about)
  AND ($predicates IS NULL OR r.predicate IN $predicates)
  AND $starts_from <= r.valid_at <= $starts_until
  AND $ends_from <= r.invalid_at <= $ends_until
  AND (NOT $holds_some_time OR r.valid_at < r.invalid_at)
  AND r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
  AND ($changed_from IS NULL OR $changed_from <= r.recorded_at <= $changed_until OR $changed_from <= r.expired_at <= $expired_until)
RETURN r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
  .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
  .recorded_at, .expired_at} AS fact
ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
LIMIT $limit
