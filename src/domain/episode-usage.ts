import type { Instant } from './instant.ts';

/** What one try to read an episode took. */
export interface EpisodeUsage {
  /** When the reading was committed, or given up. */
  readonly at: Instant;
  /** The try came to nothing: it was given up, or is made again. */
  readonly failed: boolean;
  /** Calls to the model's endpoint, tries included. Of several messages that were read with one call the first has its calls and tokens, the others none. */
  readonly calls: number;
  /** Tokens of prompts, cached ones too. */
  readonly promptTokens: number;
  /** Of those, tokens that the provider had cached. */
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
  /** Texts that went to the embedding model; those that the store had vectors of are not among them. */
  readonly embeddedTexts: number;
  /** How long the model took to read it, in whole milliseconds: the whole call where it read several messages. 0 where no model was asked. */
  readonly modelMs: number;
  /** The whole write path without waiting in the queue, in whole milliseconds; what a reading before its turn took is in it. */
  readonly elapsedMs: number;
}
