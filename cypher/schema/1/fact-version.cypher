// One relationship for each version of an accepted fact.
CREATE CONSTRAINT fact_version IF NOT EXISTS
FOR ()-[r:FACT]-()
REQUIRE (r.space, r.id, r.recorded_at) IS UNIQUE
