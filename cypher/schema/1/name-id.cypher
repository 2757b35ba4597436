// What an entity is called, once for each content (key, name, kind, same as).
CREATE CONSTRAINT name_id IF NOT EXISTS
FOR (n:Name)
REQUIRE (n.space, n.id) IS UNIQUE
