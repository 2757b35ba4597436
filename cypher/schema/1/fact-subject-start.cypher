// The latest facts of a subject that has very many.
CREATE INDEX fact_subject_start IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.subject, r.valid_at)
