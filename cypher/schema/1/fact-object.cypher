// A few facts about an object that has very many.
CREATE INDEX fact_object IF NOT EXISTS
FOR ()-[r:FACT]-()
ON (r.space, r.object, r.predicate)
