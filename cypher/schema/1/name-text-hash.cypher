// Vectors of names that were embedded before.
CREATE INDEX name_text_hash IF NOT EXISTS
FOR (n:Name)
ON n.text_hash
