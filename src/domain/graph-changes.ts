import type { EpisodeUsage } from './episode-usage.ts';
import type { Instant } from './instant.ts';
import type { Mention } from './mention.ts';
import type { PredicateDefinition } from './predicate.ts';
import type { Canonical, FactVersion, StoredClaim } from './stored.ts';

/** The vector of a fact's sentence, an entity's name or an episode's text. */
export interface EmbeddedText {
  readonly kind: 'facts' | 'entities' | 'episodes';
  /** Fact id, entity key or episode id. */
  readonly id: string;
  /** SHA-256 of the embedded text, by which it is found again and not embedded twice. */
  readonly textHash: string;
  /** Unit length. */
  readonly vector: Float32Array;
}

/** How a worker leaves an episode. */
interface EpisodeOutcome {
  readonly episodeId: string;
  readonly state: 'done' | 'failed' | 'pending';
  readonly reason: string | null;
  readonly notBefore: Instant;
  readonly readBy: string | null;
  readonly leansOnThread: boolean;
  /** Added to what the episode has taken before. Left out = nothing to add. */
  readonly usage?: EpisodeUsage;
}

/**
 * Everything that one commit changes in one space, applied as a whole or not at all. The store gives every new record
 * `recordedAt` and every expired one `expiredAt` = {@link recordedAt}.
 */
export interface GraphChanges {
  readonly space: string;
  /** The revision of the space on which the facts were computed; a store refuses the commit when it has moved on. */
  readonly revision: number;
  /** Transaction time of the commit, later than that of every earlier commit of the space. */
  readonly recordedAt: Instant;
  /** The lease under which the commit is made: refused (`lease-lost`) where the owner no longer holds it. `null` = none is needed. */
  readonly lease: { readonly owner: string; readonly episodeId: string } | null;
  readonly outcomes: readonly EpisodeOutcome[];
  /** Episodes whose claims no longer count. */
  readonly retractedEpisodes: readonly string[];
  /** Episodes whose present claims and mentions expire: they are retracted, or read again. */
  readonly expiredReadings: readonly string[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Pick<StoredClaim, 'claim' | 'canonical'>[];
  /** Claims that compete somewhere else now: an alias was learned or taken back, a predicate redefined. */
  readonly moved: readonly { readonly claimId: string; readonly canonical: Canonical }[];
  /** Fact ids whose current version expires. */
  readonly expiredFacts: readonly string[];
  readonly facts: readonly Omit<FactVersion, 'recordedAt' | 'expiredAt'>[];
  readonly predicates: readonly PredicateDefinition[];
  /** Vectors of facts, entities and episodes of this commit, where an embedding model is set. */
  readonly vectors?: readonly EmbeddedText[];
}
