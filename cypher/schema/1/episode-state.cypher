// Those that wait or failed, in order of time.
CREATE INDEX episode_state IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.state, e.occurred_at, e.sequence)
