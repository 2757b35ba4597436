// The next episode of a space to read.
CREATE INDEX episode_queue IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.state, e.sequence)
