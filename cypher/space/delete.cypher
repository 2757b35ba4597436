// Forgets the space itself, when all that it held is gone.
// $space STRING
MATCH (s:Space {name: $space})
DELETE s
