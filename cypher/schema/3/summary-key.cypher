// What a model made of an entity's facts.
CREATE CONSTRAINT summary_key IF NOT EXISTS
FOR (s:Summary)
REQUIRE (s.space, s.key) IS UNIQUE
