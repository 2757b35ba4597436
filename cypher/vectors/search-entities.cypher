// Entities with a name that is near and was believed, each with its nearest; and how many names the index gave, so that the caller sees whether to ask for more.
// $vector LIST<FLOAT>
// $space STRING
// $known_at INTEGER
// $fetch INTEGER
// $limit INTEGER
CYPHER 25
MATCH (name:Name)
  SEARCH name IN (VECTOR INDEX name_vector FOR $vector WHERE name.space = $space LIMIT $fetch) SCORE AS score
WITH collect({name: name, score: score}) AS found
RETURN size(found) AS fetched, COLLECT {
  UNWIND found AS hit
  WITH hit.name AS name, hit.score AS score
  WHERE EXISTS {
    MATCH (m:Mention)
    USING INDEX m:Mention(space, name_id, said_at, episode_id)
    WHERE m.space = $space AND m.name_id = name.id AND m.said_at IS NOT NULL AND m.episode_id IS NOT NULL
      AND m.recorded_at <= $known_at < m.expired_at
  }
  WITH name.key AS key, max(score) AS score
  RETURN {id: key, score: 2 * score - 1}
  ORDER BY score DESC, key
  LIMIT $limit
} AS hits
