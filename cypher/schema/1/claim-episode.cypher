// What an episode states.
CREATE INDEX claim_episode IF NOT EXISTS
FOR (c:Claim)
ON (c.space, c.episode_id)
