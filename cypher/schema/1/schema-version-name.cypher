// One version for the whole graph.
CREATE CONSTRAINT schema_version_name IF NOT EXISTS
FOR (v:SchemaVersion)
REQUIRE v.name IS UNIQUE
