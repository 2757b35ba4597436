// What expired between two instants.
CREATE INDEX fact_expired IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.expired_at)
