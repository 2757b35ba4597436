// The latest facts about an object that has very many.
CREATE INDEX fact_object_start IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.object, r.valid_at)
