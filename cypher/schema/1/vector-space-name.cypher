// One embedding model for the whole graph.
CREATE CONSTRAINT vector_space_name IF NOT EXISTS
FOR (v:VectorSpace)
REQUIRE v.name IS UNIQUE
