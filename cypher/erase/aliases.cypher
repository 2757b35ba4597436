// Removes what some episodes said of keys being one entity; tells which keys.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (entity:Entity)-[a:SAME_AS]->(other:Entity)
WHERE a.space = $space AND a.episode_id IN $episode_ids
WITH a, [entity.key, other.key] AS keys
DELETE a
RETURN DISTINCT keys
