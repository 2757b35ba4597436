// Notes that a migration was applied. Never goes back.
// $version INTEGER
MERGE (v:SchemaVersion {name: 'asof'})
SET v.version = CASE WHEN coalesce(v.version, 0) < $version THEN $version ELSE v.version END
