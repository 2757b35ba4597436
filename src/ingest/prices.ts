import type { Usage } from '../ports/extractor.ts';

/** What a million tokens cost, in any one currency. */
export interface Prices {
  readonly prompt: number;
  /** Prompt tokens that the provider had cached. Default: as `prompt`. */
  readonly cachedPrompt?: number;
  readonly completion: number;
}

export function costOf({ promptTokens, cachedPromptTokens = 0, completionTokens }: Omit<Usage, 'calls'>, prices: Prices): number {
  const { prompt, cachedPrompt = prompt, completion } = prices;
  return ((promptTokens - cachedPromptTokens) * prompt + cachedPromptTokens * cachedPrompt + completionTokens * completion) / 1_000_000;
}
