// No model any more.
MATCH (v:VectorSpace {name: 'asof'})
DELETE v
