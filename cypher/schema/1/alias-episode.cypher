// Aliases that an episode states.
CREATE INDEX alias_episode IF NOT EXISTS
FOR ()-[a:SAME_AS]-()
ON (a.space, a.episode_id)
