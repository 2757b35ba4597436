// Which model makes the vectors, whether there are any, and how they are searched; no row where no model was declared.
MATCH (v:VectorSpace {name: 'asof'})
RETURN v.model AS model, v.dimension AS dimension, v.search AS search,
  EXISTS { MATCH ()-[r:FACT]->() WHERE r.embedded_hash >= '' }
    OR EXISTS { MATCH ()-[r:SET_ASIDE]->() WHERE r.embedded_hash >= '' }
    OR EXISTS { MATCH (n:Name) WHERE n.embedded_hash >= '' }
    OR EXISTS { MATCH (e:Episode) WHERE e.embedded_hash >= '' } AS is_used
