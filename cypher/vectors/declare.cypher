// Notes which model makes the vectors, and whether an index or a scan finds them.
// $model STRING
// $dimension INTEGER
// $search STRING
MERGE (v:VectorSpace {name: 'asof'})
SET v.model = $model, v.dimension = $dimension, v.search = $search
