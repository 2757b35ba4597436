// Removes what some episodes mention; tells which names they used.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (m:Mention)
WHERE m.space = $space AND m.episode_id IN $episode_ids
WITH m, m.name_id AS name_id
DETACH DELETE m
RETURN DISTINCT name_id
