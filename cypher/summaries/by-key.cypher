// Summaries of entities by what they were made of.
// $space STRING
// $keys LIST<STRING>
MATCH (s:Summary)
WHERE s.space = $space AND s.key IN $keys
RETURN s {.key, .entity, .text, .made_by, .fact_ids, .episode_ids, .made_at} AS summary
ORDER BY s.key
