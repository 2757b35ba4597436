// A few facts of a subject that has very many.
CREATE INDEX fact_subject IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.subject, r.predicate, r.object)
