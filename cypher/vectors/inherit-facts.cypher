// New versions of facts that say what an earlier one says have its vector, where there is a model.
// $space STRING
// $new_facts LIST<STRING>
// $recorded_at INTEGER
MATCH (:VectorSpace {name: 'asof'})
UNWIND $new_facts AS id
CALL (id) {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at = $recorded_at
  RETURN r AS fresh
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at = $recorded_at
  RETURN r AS fresh
}
CALL (id, fresh) {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at < $recorded_at AND r.embedded_hash = fresh.sentence_hash
  RETURN r AS old
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id = id AND r.recorded_at < $recorded_at AND r.embedded_hash = fresh.sentence_hash
  RETURN r AS old
}
SET fresh.embedding = old.embedding, fresh.embedded_hash = old.embedded_hash
