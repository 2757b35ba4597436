// Entities by the words of the names that were believed, each with the score of the name that fits best. The answer is that of search/facts.
// $queries LIST<STRING>
// $fetch INTEGER
// $space STRING
// $known_at INTEGER
// $limit INTEGER
UNWIND $queries AS query
CALL db.index.fulltext.queryNodes('name_text', query, {limit: $fetch}) YIELD node, score
WITH node, sum(score) AS score
WITH collect({name: node, score: score}) AS found
RETURN size(found) AS fetched, COLLECT {
  UNWIND found AS hit
  WITH hit.name AS name, hit.score AS score
  WHERE name.space = $space AND EXISTS {
    MATCH (m:Mention)
    USING INDEX m:Mention(space, name_id, said_at, episode_id)
    WHERE m.space = $space AND m.name_id = name.id AND m.said_at IS NOT NULL AND m.episode_id IS NOT NULL
      AND m.recorded_at <= $known_at < m.expired_at
  }
  WITH name.key AS key, max(score) AS score
  RETURN {id: key, score: score}
  ORDER BY score DESC, key
  LIMIT $limit
} AS hits
