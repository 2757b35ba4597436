// Removes episodes; tells which were there.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (e:Episode)
WHERE e.space = $space AND e.id IN $episode_ids
WITH e, e.id AS id
DETACH DELETE e
RETURN id
