// Vectors of sentences, on every version of the fact that says so.
// $space STRING
// $fact_vectors LIST<MAP>
UNWIND $fact_vectors AS row
CALL (row) {
  MATCH ()-[r:FACT]->()
  USING INDEX r:FACT(space, id, recorded_at)
  WHERE r.space = $space AND r.id = row.id AND r.recorded_at IS NOT NULL AND r.sentence_hash = row.text_hash
  SET r.embedding = row.vector, r.embedded_hash = row.text_hash
}
CALL (row) {
  MATCH ()-[r:SET_ASIDE]->()
  USING INDEX r:SET_ASIDE(space, id, recorded_at)
  WHERE r.space = $space AND r.id = row.id AND r.recorded_at IS NOT NULL AND r.sentence_hash = row.text_hash
  SET r.embedding = row.vector, r.embedded_hash = row.text_hash
}
