// Definitions of predicates; one replaces that of its name.
// $space STRING
// $predicates LIST<MAP>
UNWIND $predicates AS row
MERGE (p:Predicate {space: $space, name: row.name})
SET p = row
