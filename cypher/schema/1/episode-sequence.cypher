// Episodes in order of recording.
CREATE INDEX episode_sequence IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.sequence)
