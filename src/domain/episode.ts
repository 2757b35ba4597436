import type { EpisodeUsage } from './episode-usage.ts';
import type { Instant } from './instant.ts';

export const EPISODE_KINDS = ['message', 'text', 'json', 'event', 'facts'] as const;
/** What an episode is. `facts` are statements that were already structured: nothing is extracted from them. */
export type EpisodeKind = (typeof EPISODE_KINDS)[number];

export const ROLES = ['user', 'assistant', 'system', 'tool'] as const;
export type Role = (typeof ROLES)[number];

/** One thing that was said or happened. Immutable. */
export interface Episode {
  /** The caller's id, or one made from the content. */
  readonly id: string;
  readonly kind: EpisodeKind;
  /** The conversation it belongs to. */
  readonly thread: string;
  /** Who said it; `null` where nobody did. */
  readonly speaker: string | null;
  readonly role: Role;
  readonly text: string;
  /** When it was said or happened. */
  readonly occurredAt: Instant;
  /** When it is to be erased with all that came from it; `null` = never. */
  readonly expiresAt: Instant | null;
}

export const EPISODE_STATES = ['pending', 'done', 'failed'] as const;
/** Where an episode stands in the write path. */
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** An episode as a store keeps it. */
export interface StoredEpisode extends Episode {
  /** When the store made it durable. */
  readonly recordedAt: Instant;
  /** Counts the episodes of a space in the order in which they were recorded, from 1. */
  readonly sequence: number;
  readonly state: EpisodeState;
  /** How often a worker has tried to read it. */
  readonly attempts: number;
  /** Why it failed or will be tried again; `null` otherwise. */
  readonly reason: string | null;
  /** No worker takes it before this instant: the wait between tries. */
  readonly notBefore: Instant;
  /** The extractor that read it, such as `rules@1`; `null` until then. */
  readonly readBy: string | null;
  /** Its reading used, or lacked, earlier turns: it is read again when a turn arrives late before it. */
  readonly leansOnThread: boolean;
  /** When its claims were taken back; `null` while they count. */
  readonly retractedAt: Instant | null;
  /** What each try to read it took, in their order; reading it again adds one. Statements are not read, and have none. */
  readonly usage: readonly EpisodeUsage[];
}
