// Vectors of texts.
// $space STRING
// $vectors LIST<MAP>
UNWIND $vectors AS row
MATCH (e:Episode)
WHERE e.space = $space AND e.id = row.id AND e.text_hash = row.text_hash
SET e.embedding = row.vector, e.embedded_hash = row.text_hash
