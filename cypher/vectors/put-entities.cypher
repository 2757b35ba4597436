// Vectors of names.
// $space STRING
// $entity_vectors LIST<MAP>
UNWIND $entity_vectors AS row
MATCH (n:Name)
WHERE n.space = $space AND n.key = row.id AND n.name_hash = row.text_hash
SET n.embedding = row.vector, n.embedded_hash = row.text_hash
