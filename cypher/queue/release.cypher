// Gives an episode back with its outcome, where the worker still holds it. Under the lock of the space.
// $space STRING
// $episode_id STRING
// $owner STRING
// $state STRING
// $reason STRING or null
// $not_before INTEGER
// $uncounted INTEGER
// $usage LIST<MAP>
MATCH (s:Space {name: $space})
WHERE s.lease_episode = $episode_id AND s.lease_owner = $owner
MATCH (e:Episode {space: s.name, id: s.lease_episode})
SET e.state = $state, e.reason = $reason, e.not_before = $not_before, e.attempts = e.attempts - $uncounted
FOREACH (usage IN $usage |
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
REMOVE s.lease_episode, s.lease_owner, s.lease_until
