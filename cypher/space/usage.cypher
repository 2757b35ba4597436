// What reading took in a time: of each day, and of all (day is null). Every try counts in both. used_at is the last try of an episode.
// $space STRING
// $since INTEGER
// $until INTEGER
MATCH (e:Episode)
USING INDEX e:Episode(space, used_at)
WHERE e.space = $space AND e.used_at >= $since
UNWIND range(0, size(e.usage_at) - 1) AS place
WITH e, place, e.usage_at[place] AS at
WHERE $since <= at < $until
UNWIND [at - (at % 86400000 + 86400000) % 86400000, null] AS day
WITH day, CASE WHEN e.usage_failed[place] THEN 1 ELSE 0 END AS failed, e.usage_calls[place] AS calls, e.usage_prompt_tokens[place] AS prompt_tokens,
  e.usage_cached_prompt_tokens[place] AS cached_prompt_tokens, e.usage_completion_tokens[place] AS completion_tokens,
  e.usage_embedded_texts[place] AS embedded_texts, e.usage_model_ms[place] AS model_ms, e.usage_elapsed_ms[place] AS elapsed_ms
ORDER BY model_ms
WITH day, sum(1 - failed) AS readings, sum(failed) AS failures, sum(calls) AS calls, sum(prompt_tokens) AS prompt_tokens,
  sum(cached_prompt_tokens) AS cached_prompt_tokens, sum(completion_tokens) AS completion_tokens, sum(embedded_texts) AS embedded_texts,
  sum(model_ms * (1 - failed)) AS model_ms, sum(elapsed_ms * (1 - failed)) AS elapsed_ms,
  [pair IN collect([failed, model_ms]) WHERE pair[0] = 0 | pair[1]] AS model_times, collect([failed, elapsed_ms]) AS elapsed
CALL (elapsed) {
  UNWIND elapsed AS pair
  WITH pair
  ORDER BY pair[1]
  RETURN [each IN collect(pair) WHERE each[0] = 0 | each[1]] AS elapsed_times
}
RETURN day, readings, failures, calls, prompt_tokens, cached_prompt_tokens, completion_tokens, embedded_texts, model_ms, elapsed_ms,
  CASE WHEN readings > 0 THEN model_times[(95 * readings + 99) / 100 - 1] END AS p95_model_ms,
  CASE WHEN readings > 0 THEN elapsed_times[(95 * readings + 99) / 100 - 1] END AS p95_elapsed_ms
