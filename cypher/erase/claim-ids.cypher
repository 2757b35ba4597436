// What some episodes state.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (c:Claim)
WHERE c.space = $space AND c.episode_id IN $episode_ids
RETURN DISTINCT c.id AS id
