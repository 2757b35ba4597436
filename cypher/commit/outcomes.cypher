// How workers leave episodes, and what a try to read them took.
// $space STRING
// $outcomes LIST<MAP>
UNWIND $outcomes AS row
MATCH (e:Episode {space: $space, id: row.episode_id})
SET e.state = row.state, e.reason = row.reason, e.not_before = row.not_before, e.read_by = row.read_by, e.leans_on_thread = row.leans_on_thread
FOREACH (usage IN row.usage |
  SET e.usage_at = coalesce(e.usage_at, []) + usage.at,
    e.usage_failed = coalesce(e.usage_failed, []) + usage.failed,
    e.usage_calls = coalesce(e.usage_calls, []) + usage.calls,
    e.usage_prompt_tokens = coalesce(e.usage_prompt_tokens, []) + usage.prompt_tokens,
    e.usage_cached_prompt_tokens = coalesce(e.usage_cached_prompt_tokens, []) + usage.cached_prompt_tokens,
    e.usage_completion_tokens = coalesce(e.usage_completion_tokens, []) + usage.completion_tokens,
    e.usage_embedded_texts = coalesce(e.usage_embedded_texts, []) + usage.embedded_texts,
    e.usage_model_ms = coalesce(e.usage_model_ms, []) + usage.model_ms,
    e.usage_elapsed_ms = coalesce(e.usage_elapsed_ms, []) + usage.elapsed_ms,
    e.used_at = CASE WHEN e.used_at > usage.at THEN e.used_at ELSE usage.at END)
