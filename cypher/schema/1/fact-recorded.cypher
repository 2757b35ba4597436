// What was recorded between two instants.
CREATE INDEX fact_recorded IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.recorded_at)
