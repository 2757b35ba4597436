// Spaces with an episode to read; the others do not have the property.
CREATE INDEX space_queue IF NOT EXISTS
FOR (s:Space)
ON (s.next_recorded_at)
