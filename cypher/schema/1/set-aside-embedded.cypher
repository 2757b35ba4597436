// Vectors of sentences that were set aside.
CREATE INDEX set_aside_embedded IF NOT EXISTS
FOR ()-[r:SET_ASIDE]-()
ON r.embedded_hash
