// Similar texts.
// $dimension INTEGER
CYPHER 25
CREATE VECTOR INDEX episode_vector IF NOT EXISTS
FOR (x:Episode)
ON x.embedding
WITH [x.space, x.recorded_at, x.retracted_at]
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'cosine'}}
