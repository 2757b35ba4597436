// Similar names.
// $dimension INTEGER
CYPHER 25
CREATE VECTOR INDEX name_vector IF NOT EXISTS
FOR (x:Name)
ON x.embedding
WITH [x.space]
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'cosine'}}
