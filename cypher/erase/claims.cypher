// Removes what some episodes state, history included; tells which entities it was about.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (c:Claim)
WHERE c.space = $space AND c.episode_id IN $episode_ids
WITH c, [key IN [c.subject, c.object] WHERE key <> '*'] AS keys
DETACH DELETE c
RETURN DISTINCT keys
