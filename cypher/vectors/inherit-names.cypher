// Names that were used before in another sense for the same key have its vector, where there is a model.
// $space STRING
// $new_names LIST<STRING>
MATCH (:VectorSpace {name: 'asof'})
UNWIND $new_names AS id
MATCH (fresh:Name)
WHERE fresh.space = $space AND fresh.id = id AND fresh.embedding IS NULL
MATCH (old:Name)
WHERE old.space = $space AND old.key = fresh.key AND old.embedded_hash = fresh.name_hash
SET fresh.embedding = old.embedding, fresh.embedded_hash = old.embedded_hash
