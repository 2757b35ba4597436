// Removes summaries that have words of some erased episodes.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (s:Summary)
WHERE s.space = $space AND s.key IS NOT NULL AND any(id IN s.episode_ids WHERE id IN $episode_ids)
DELETE s
