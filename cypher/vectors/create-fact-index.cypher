// Similar sentences. Space and both times are tested inside the index, before its best are taken.
// $dimension INTEGER
CYPHER 25
CREATE VECTOR INDEX fact_vector IF NOT EXISTS
FOR ()-[x:FACT]-()
ON x.embedding
WITH [x.space, x.valid_at, x.invalid_at, x.recorded_at, x.expired_at]
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'cosine'}}
