import type { EntityKey } from '../../domain/entity-key.ts';
import type { EntitySummary } from '../../domain/entity-summary.ts';
import type { StoredEpisode } from '../../domain/episode.ts';
import { type Instant, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import {
  type FactVersion,
  knownAt,
  type StoredClaim,
  type StoredMention,
  type StoredPredicate,
  type TransactionTime,
} from '../../domain/stored.ts';

/** Everything that the store keeps of one space. Records are replaced and never changed. */
export interface Space {
  revision: number;
  lastRecordedAt: Instant;
  lastSequence: number;
  lease: { readonly episodeId: string; readonly owner: string; readonly until: Instant } | null;
  /** By id. */
  readonly episodes: Map<string, StoredEpisode>;
  /** By {@link mentionIdentity}. */
  readonly mentions: Map<string, StoredMention>;
  /** By {@link versionIdentity}. */
  readonly claims: Map<string, StoredClaim>;
  /** By {@link versionIdentity}. */
  readonly facts: Map<string, FactVersion>;
  /** By {@link versionIdentity} of the name. */
  readonly predicates: Map<string, StoredPredicate>;
  /** By key. */
  readonly summaries: Map<string, EntitySummary>;
  /** Which texts have their vector: kind, id and hash of the text. */
  readonly vectors: Set<string>;
}

export function emptySpace(): Space {
  return {
    revision: 0,
    lastRecordedAt: UNKNOWN_START,
    lastSequence: 0,
    lease: null,
    episodes: new Map(),
    mentions: new Map(),
    claims: new Map(),
    facts: new Map(),
    predicates: new Map(),
    summaries: new Map(),
    vectors: new Set(),
  };
}

export function mentionIdentity(mention: StoredMention): string {
  const { episodeId, key, name, kind, sameAs, saidAt, recordedAt } = mention;
  return JSON.stringify([episodeId, key, name, kind, sameAs, saidAt, recordedAt]);
}

export function versionIdentity(id: string, recordedAt: Instant): string {
  return JSON.stringify([id, recordedAt]);
}

/** Whether the record counts now. */
export function countsNow(record: TransactionTime): boolean {
  return record.expiredAt === OPEN_END;
}

/** Whether the record was believed at the instant; without one, whether it counts now. */
export function believed(record: TransactionTime, at: Instant | undefined): boolean {
  return at === undefined ? countsNow(record) : knownAt(record, at);
}

/** The keys of all entities that exist, in no order. */
export function entityKeysOf(space: Space, at?: Instant): ReadonlySet<EntityKey> {
  return new Set([...space.mentions.values()].filter((mention) => believed(mention, at)).map((mention) => mention.key));
}
