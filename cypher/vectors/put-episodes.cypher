// Vectors of texts.
// $space STRING
// $episode_vectors LIST<MAP>
UNWIND $episode_vectors AS row
MATCH (e:Episode)
WHERE e.space = $space AND e.id = row.id AND e.text_hash = row.text_hash
SET e.embedding = row.vector, e.embedded_hash = row.text_hash
