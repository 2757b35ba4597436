// Definitions that were set or learned in a space.
CREATE CONSTRAINT predicate_name IF NOT EXISTS
FOR (p:Predicate)
REQUIRE (p.space, p.name) IS UNIQUE
