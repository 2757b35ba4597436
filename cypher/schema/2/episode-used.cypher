// Those that were read, in order of the last try.
CREATE INDEX episode_used IF NOT EXISTS
FOR (e:Episode)
ON (e.space, e.used_at)
