import type { EpisodeUsage } from '../../domain/episode-usage.ts';
import { usageColumns } from '../shared/usage-columns.ts';

/** The tries to read an episode, as lists of one length on its node: a node holds no maps. Without a try they are not there. */
export interface UsageProperties {
  readonly usage_at?: readonly number[] | null;
  readonly usage_failed?: readonly boolean[];
  readonly usage_calls?: readonly number[];
  readonly usage_prompt_tokens?: readonly number[];
  readonly usage_cached_prompt_tokens?: readonly number[];
  readonly usage_completion_tokens?: readonly number[];
  readonly usage_embedded_texts?: readonly number[];
  readonly usage_model_ms?: readonly number[];
  readonly usage_elapsed_ms?: readonly number[];
  /** The last try. */
  readonly used_at?: number;
}

export function usageProperties(usage: readonly EpisodeUsage[]): UsageProperties {
  if (usage.length === 0) return {};
  return {
    usage_at: usage.map(({ at }) => at),
    usage_failed: usage.map(({ failed }) => failed),
    usage_calls: usage.map(({ calls }) => calls),
    usage_prompt_tokens: usage.map(({ promptTokens }) => promptTokens),
    usage_cached_prompt_tokens: usage.map(({ cachedPromptTokens }) => cachedPromptTokens),
    usage_completion_tokens: usage.map(({ completionTokens }) => completionTokens),
    usage_embedded_texts: usage.map(({ embeddedTexts }) => embeddedTexts),
    usage_model_ms: usage.map(({ modelMs }) => modelMs),
    usage_elapsed_ms: usage.map(({ elapsedMs }) => elapsedMs),
    used_at: Math.max(...usage.map(({ at }) => at)),
  };
}

export function usageOf(properties: UsageProperties): readonly EpisodeUsage[] {
  return (properties.usage_at ?? []).map((at, place) => ({
    at,
    failed: properties.usage_failed?.[place] ?? false,
    calls: properties.usage_calls?.[place] ?? 0,
    promptTokens: properties.usage_prompt_tokens?.[place] ?? 0,
    cachedPromptTokens: properties.usage_cached_prompt_tokens?.[place] ?? 0,
    completionTokens: properties.usage_completion_tokens?.[place] ?? 0,
    embeddedTexts: properties.usage_embedded_texts?.[place] ?? 0,
    modelMs: properties.usage_model_ms?.[place] ?? 0,
    elapsedMs: properties.usage_elapsed_ms?.[place] ?? 0,
  }));
}

/** What is added to the lists of a node: none or one, by the names of the statements. */
export function usageRows(usage: EpisodeUsage | undefined): readonly Record<string, number | boolean>[] {
  return usage ? [usageColumns(usage)] : [];
}
