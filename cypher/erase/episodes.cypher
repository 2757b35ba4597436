// Removes episodes.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (e:Episode)
WHERE e.space = $space AND e.id IN $episode_ids
DETACH DELETE e
