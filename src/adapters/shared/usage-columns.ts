import type { EpisodeUsage } from '../../domain/episode-usage.ts';

/** A try as stores write it. */
export function usageColumns(usage: EpisodeUsage) {
  return {
    at: usage.at,
    failed: usage.failed,
    calls: usage.calls,
    prompt_tokens: usage.promptTokens,
    cached_prompt_tokens: usage.cachedPromptTokens,
    completion_tokens: usage.completionTokens,
    embedded_texts: usage.embeddedTexts,
    model_ms: usage.modelMs,
    elapsed_ms: usage.elapsedMs,
  };
}
