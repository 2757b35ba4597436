// Episodes in order of time.
CREATE INDEX episode_order IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.occurred_at, e.sequence)
