// From now on there are vectors: the model is fixed.
MATCH (v:VectorSpace {name: 'asof'})
WHERE NOT v.is_used
SET v.is_used = true
