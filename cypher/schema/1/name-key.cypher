// Names of an entity.
CREATE INDEX name_key IF NOT EXISTS
FOR (n:Name)
ON (n.space, n.key)
