// Vectors of sentences that were embedded before.
CREATE INDEX fact_text_hash IF NOT EXISTS
FOR ()-[r:FACT]-()
ON r.text_hash
