// Summaries of an entity, in order of time.
CREATE INDEX summary_entity IF NOT EXISTS
FOR (s:Summary)
ON (s.space, s.entity, s.made_at)
