// Episodes by the words of their texts, those recorded by then and not retracted by then. The answer is that of search/facts.
// $queries LIST<STRING>
// $fetch INTEGER
// $space STRING
// $known_at INTEGER
// $limit INTEGER
UNWIND $queries AS query
CALL db.index.fulltext.queryNodes('episode_text', query, {limit: $fetch}) YIELD node, score
WITH node, sum(score) AS score
WITH collect({episode: node, score: score}) AS found
RETURN size(found) AS fetched, COLLECT {
  UNWIND found AS hit
  WITH hit.episode AS e, hit.score AS score
  WHERE e.space = $space AND e.recorded_at <= $known_at < e.retracted_at
  RETURN {id: e.id, score: score}
  ORDER BY score DESC, e.id
  LIMIT $limit
} AS hits
