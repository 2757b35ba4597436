// Vectors of sentences, on every version that says so, or on those recorded at one time.
// $space STRING
// $vectors LIST<MAP>
// $recorded_at INTEGER or null
UNWIND $vectors AS row
MATCH ()-[r:FACT]->()
WHERE r.space = $space AND r.id = row.id AND r.recorded_at IS NOT NULL AND ($recorded_at IS NULL OR r.recorded_at = $recorded_at)
SET r.embedding = row.vector, r.text_hash = row.text_hash
