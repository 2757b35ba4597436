// What an episode mentions.
CREATE INDEX mention_episode IF NOT EXISTS
FOR (m:Mention)
ON (m.space, m.episode_id)
