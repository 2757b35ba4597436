// Gives an episode back with its outcome, where the worker still holds it, and notes on the space which is to be read next. Under the lock of space/lock.
// $space STRING
// $episode_id STRING
// $owner STRING
// $state STRING
// $reason STRING or null
// $not_before INTEGER
// $uncounted INTEGER
// $usage LIST<MAP>
MATCH (locked:Space {name: $space})
SET locked.locked = locked.locked + 1
WITH locked.name AS name
MATCH (s:Space {name: name})
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
WITH DISTINCT s
CALL (s) {
  OPTIONAL MATCH (e:Episode)
  USING INDEX e:Episode(space, state, sequence)
  WHERE e.space = s.name AND e.state = 'pending' AND e.sequence IS NOT NULL AND e.retracted_at = 8640000000000000
  RETURN e
  ORDER BY e.space, e.state, e.sequence
  LIMIT 1
}
SET s.next_episode = e.id, s.next_recorded_at = e.recorded_at, s.next_not_before = e.not_before
