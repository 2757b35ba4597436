// Those that are to be erased; the others do not have the property.
CREATE INDEX episode_expiry IF NOT EXISTS
FOR (e:Episode)
ON (e.expires_at)
