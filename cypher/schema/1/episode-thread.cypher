// Turns of a thread in order of time.
CREATE INDEX episode_thread IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.thread, e.occurred_at, e.sequence)
