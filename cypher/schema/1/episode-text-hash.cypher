// Vectors of texts that were embedded before.
CREATE INDEX episode_text_hash IF NOT EXISTS
FOR (e:Episode)
ON e.text_hash
