// Who said a name first.
CREATE INDEX mention_name IF NOT EXISTS
FOR (m:Mention)
ON (m.space, m.name_id, m.said_at, m.episode_id)
