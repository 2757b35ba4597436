// Vectors of sentences by the hash of their text; those without a vector do not have the property.
CREATE INDEX fact_embedded IF NOT EXISTS
FOR ()-[r:FACT]-()
ON r.embedded_hash
