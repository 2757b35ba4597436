// Definitions that were set or learned in a space, one for each time.
CREATE CONSTRAINT predicate_version IF NOT EXISTS
FOR (p:Predicate)
REQUIRE (p.space, p.name, p.recorded_at) IS UNIQUE
