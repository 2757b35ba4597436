// Removes what some episodes state, history included; tells which claims they were and which entities they were about.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (c:Claim)
WHERE c.space = $space AND c.episode_id IN $episode_ids
WITH c, c.id AS id, [key IN [c.subject, c.object] WHERE key <> '*'] AS keys
DETACH DELETE c
RETURN DISTINCT id, keys
