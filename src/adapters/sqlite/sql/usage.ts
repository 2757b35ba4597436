export const USAGE = {
  /** Each day, and all of them (`day` NULL): every row counts in both. */
  summed: `
    WITH entry AS (
      SELECT CASE part.value WHEN 0 THEN at - (at % 86400000 + 86400000) % 86400000 END AS day, failed, calls, prompt_tokens, cached_prompt_tokens,
        completion_tokens, embedded_texts, model_ms, elapsed_ms
      FROM episode_usage CROSS JOIN json_each('[0, 1]') AS part
      WHERE space = :space AND at >= :since AND at < :until),
    ranked AS (
      SELECT *, (95 * count(*) OVER (PARTITION BY day, failed) + 99) / 100 AS nearest,
        row_number() OVER (PARTITION BY day, failed ORDER BY model_ms) AS model_rank,
        row_number() OVER (PARTITION BY day, failed ORDER BY elapsed_ms) AS elapsed_rank
      FROM entry)
    SELECT day, sum(1 - failed) AS readings, sum(failed) AS failures, sum(calls) AS calls, sum(prompt_tokens) AS prompt_tokens,
      sum(cached_prompt_tokens) AS cached_prompt_tokens, sum(completion_tokens) AS completion_tokens, sum(embedded_texts) AS embedded_texts,
      sum(model_ms * (1 - failed)) AS model_ms, sum(elapsed_ms * (1 - failed)) AS elapsed_ms,
      max(CASE WHEN failed = 0 AND model_rank = nearest THEN model_ms END) AS p95_model_ms,
      max(CASE WHEN failed = 0 AND elapsed_rank = nearest THEN elapsed_ms END) AS p95_elapsed_ms
    FROM ranked GROUP BY day`,
};

export const USAGE_WRITES = {
  add: `
    INSERT INTO episode_usage(space, at, episode, place, failed, calls, prompt_tokens, cached_prompt_tokens, completion_tokens, embedded_texts, model_ms, elapsed_ms)
    SELECT :space, :at, episode.row, (SELECT count(*) FROM episode_usage WHERE episode_usage.episode = episode.row), :failed, :calls, :prompt_tokens,
      :cached_prompt_tokens, :completion_tokens, :embedded_texts, :model_ms, :elapsed_ms
    FROM episode WHERE episode.id = :episode`,
};
