// Which model made the vectors, whether there are any, and how they are searched; no row where no model was declared.
MATCH (v:VectorSpace {name: 'asof'})
RETURN v.model AS model, v.dimension AS dimension, v.is_used AS is_used, v.search AS search
