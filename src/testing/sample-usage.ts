import type { EpisodeUsage } from '../domain/episode-usage.ts';

/** What a reading took, for tests: one call at `at`, with whatever is given in place. */
export function sampleUsage(at: number, given: Partial<Omit<EpisodeUsage, 'at'>> = {}): EpisodeUsage {
  return {
    at,
    failed: false,
    calls: 1,
    promptTokens: 100,
    cachedPromptTokens: 60,
    completionTokens: 10,
    embeddedTexts: 3,
    modelMs: 500,
    elapsedMs: 520,
    ...given,
  };
}
