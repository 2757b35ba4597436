// What results of a search are shown with, as it was known: accepted facts, the claims behind them, the episodes of those and some more. In the orders of
// facts/*, claims/* and episodes/*.
// $space STRING
// $fact_ids LIST<STRING>
// $episode_ids LIST<STRING>
// $known_at INTEGER
CALL () {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id IN $fact_ids AND r.recorded_at <= $known_at AND r.expired_at > $known_at
  WITH r
  ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id, r.recorded_at
  RETURN collect(r {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by,
    .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision, .end_basis,
    .recorded_at, .expired_at}) AS facts
}
CALL (facts) {
  UNWIND facts AS fact
  UNWIND fact.claim_ids AS id
  WITH collect(DISTINCT id) AS ids
  MATCH (c:Claim)
  USING INDEX c:Claim(space, id, recorded_at)
  WHERE c.space = $space AND c.id IN ids AND c.recorded_at <= $known_at AND c.expired_at > $known_at
  WITH c
  ORDER BY c.recorded_at, c.id
  RETURN collect(c {.*}) AS claims
}
CALL (claims) {
  WITH $episode_ids + [claim IN claims | claim.episode_id] AS ids
  MATCH (e:Episode)
  USING INDEX e:Episode(space, id)
  WHERE e.space = $space AND e.id IN ids AND e.recorded_at <= $known_at < e.retracted_at
  WITH e
  ORDER BY e.occurred_at, e.sequence
  RETURN collect(e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null}) AS episodes
}
RETURN facts, claims, episodes
