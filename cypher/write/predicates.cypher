// Definitions of predicates, one for each time that one was set.
// $space STRING
// $predicates LIST<MAP>
UNWIND $predicates AS row
MERGE (p:Predicate {space: $space, name: row.name, recorded_at: row.recorded_at})
SET p = row
