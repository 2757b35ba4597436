// Entities of two spaces never meet, whatever their keys.
CREATE CONSTRAINT entity_key IF NOT EXISTS
FOR (e:Entity)
REQUIRE (e.space, e.key) IS UNIQUE
