// Vectors of episodes by the hash of their text.
CREATE INDEX episode_embedded IF NOT EXISTS
FOR (e:Episode)
ON e.embedded_hash
