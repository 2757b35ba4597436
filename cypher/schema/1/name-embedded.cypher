// Vectors of names by the hash of their text.
CREATE INDEX name_embedded IF NOT EXISTS
FOR (n:Name)
ON n.embedded_hash
