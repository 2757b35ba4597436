import type { EpisodeUsage } from '../domain/episode-usage.ts';
import type { Instant } from '../domain/instant.ts';
import type { Usage } from '../ports/extractor.ts';
import { type Attempt, NO_USAGE } from './attempt.ts';

/** Counts what one try to read an episode takes, from when it is made. */
export class Meter {
  #startedAt = performance.now();
  #usage: Usage = NO_USAGE;
  #modelMs = 0;
  #embeddedTexts = 0;

  /** @param elapsedMs how long it took in all, where it was made before its turn: the wait for it does not count */
  read({ usage, modelMs }: Attempt, elapsedMs?: number): void {
    this.#usage = usage;
    this.#modelMs = modelMs;
    if (elapsedMs !== undefined) this.#startedAt = performance.now() - elapsedMs;
  }

  /** A further question about the same message. */
  asked({ usage, modelMs }: Attempt): void {
    const { calls, promptTokens, cachedPromptTokens = 0, completionTokens } = this.#usage;
    this.#usage = {
      calls: calls + usage.calls,
      promptTokens: promptTokens + usage.promptTokens,
      cachedPromptTokens: cachedPromptTokens + (usage.cachedPromptTokens ?? 0),
      completionTokens: completionTokens + usage.completionTokens,
    };
    this.#modelMs += modelMs;
  }

  embedded(texts: number): void {
    this.#embeddedTexts += texts;
  }

  get usage(): Usage {
    return this.#usage;
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  /** What it took so far, as it is kept with the episode. */
  kept(at: Instant, { failed }: { readonly failed: boolean }): EpisodeUsage {
    const { calls, promptTokens, cachedPromptTokens = 0, completionTokens } = this.#usage;
    return {
      at,
      failed,
      calls,
      promptTokens,
      cachedPromptTokens,
      completionTokens,
      embeddedTexts: this.#embeddedTexts,
      modelMs: Math.round(this.#modelMs),
      elapsedMs: Math.round(this.elapsedMs),
    };
  }
}
