// Facts of one relation.
CREATE INDEX fact_predicate IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.predicate)
