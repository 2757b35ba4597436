import type { EntityKey } from '../domain/entity-key.ts';
import type { Episode, EpisodeState, StoredEpisode } from '../domain/episode.ts';
import type { Standing } from '../domain/fact.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { FactVersion, StoredClaim, StoredMention } from '../domain/stored.ts';

/** A place where claims compete, as a store looks it up in canonical keys. */
export interface SlotAddress {
  readonly subject: EntityKey;
  /** The predicate, or all predicates of the exclusive group. */
  readonly predicates: readonly string[];
  /** The one object that competes (claims of every object, {@link ANY_OBJECT}, reach it too); `null` = all objects compete. */
  readonly object: EntityKey | null;
  /** The subject may stand on either side of a claim. */
  readonly eitherSide: boolean;
  /** More general predicates: their claims that do not say `holds` or `corrected` reach into the slot. */
  readonly endedBy: readonly string[];
}

export interface SlotContents {
  readonly address: SlotAddress;
  /** Claims that count now. */
  readonly claims: readonly StoredClaim[];
  /** Current fact versions of the slot, of every standing. */
  readonly facts: readonly FactVersion[];
}

/** Which facts are asked for. All conditions must hold; a list is met by any of its members. */
export interface FactQuery {
  readonly ids?: readonly string[];
  readonly subjects?: readonly EntityKey[];
  readonly objects?: readonly EntityKey[];
  /** The entity stands on either side. */
  readonly about?: readonly EntityKey[];
  readonly predicates?: readonly string[];
  /** Holds at this instant. */
  readonly validAt?: Instant;
  /** Holds at some instant of `[from, to)`. */
  readonly during?: { readonly from: Instant; readonly to: Instant };
  /** Starts in `(after, until]`. */
  readonly startsIn?: { readonly after: Instant; readonly until: Instant };
  /** Ends in `(after, until]`. */
  readonly endsIn?: { readonly after: Instant; readonly until: Instant };
  /** Believed at this instant. Left out = every version that ever was. */
  readonly knownAt?: Instant;
  /** Recorded or expired in `(after, until]`. */
  readonly changedIn?: { readonly after: Instant; readonly until: Instant };
  /** Default: accepted only. */
  readonly standings?: readonly Standing[];
  /** Default: all. */
  readonly limit?: number;
}

export interface EpisodeQuery {
  readonly ids?: readonly string[];
  readonly thread?: string;
  readonly state?: EpisodeState;
  /** Occurred before this instant; of several at one instant those recorded first come first. */
  readonly occurredBefore?: Instant;
  readonly occurredAfter?: Instant;
  /** Recorded at or before this instant, and not retracted by then. */
  readonly knownAt?: Instant;
  /** `latest`: the last ones in order of time, still returned oldest first. Default: `earliest`. */
  readonly take?: 'earliest' | 'latest';
  readonly limit?: number;
}

/** Facts around some entities. */
export interface AdjacentQuery {
  readonly keys: readonly EntityKey[];
  readonly predicates?: readonly string[];
  readonly validAt: Instant;
  readonly knownAt: Instant;
  /** At most this many facts for each key: hubs are cut, the facts that started last are kept. */
  readonly limitPerKey: number;
}

export const SEARCH_KINDS = ['facts', 'entities', 'episodes'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface TextQuery {
  readonly kind: SearchKind;
  /** Plain words; every operator of the store's own query language is taken as text. */
  readonly text: string;
  /** Facts only: holds at this instant. Left out = at any time. */
  readonly validAt?: Instant;
  readonly knownAt: Instant;
  readonly limit: number;
}

export interface TextHit {
  /** Fact id, entity key or episode id. */
  readonly id: string;
  /** BM25 or alike, higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface LeaseRequest {
  readonly owner: string;
  readonly now: Instant;
  /** How long the lease lasts without being renewed, in milliseconds. */
  readonly ttlMs: number;
  readonly limit: number;
  /** Left out = any space. */
  readonly space?: string;
}

export interface LeasedEpisode {
  readonly space: string;
  readonly episode: StoredEpisode;
}

export interface RecordedEpisode {
  readonly episode: StoredEpisode;
  /** `false` where the space already had an episode of this id: nothing was written. */
  readonly isNew: boolean;
}

export interface SpaceStats {
  readonly space: string;
  readonly revision: number;
  readonly episodes: Readonly<Record<EpisodeState, number>>;
  readonly retractedEpisodes: number;
  readonly entities: number;
  readonly claims: number;
  /** Accepted facts that the engine believes now, of any valid time. */
  readonly facts: number;
  readonly factVersions: number;
}

/** One record of a space as it is copied from store to store, with its whole history. */
export type SpaceRecord =
  | { readonly type: 'episode'; readonly value: StoredEpisode }
  | { readonly type: 'mention'; readonly value: StoredMention }
  | { readonly type: 'claim'; readonly value: StoredClaim }
  | { readonly type: 'fact'; readonly value: FactVersion }
  | { readonly type: 'predicate'; readonly value: PredicateDefinition };

/** What a store can do beyond the port's minimum. Callers read this and never an engine's name. */
export interface StoreCapabilities {
  /** Content outlives the process. */
  readonly durable: boolean;
  /** Several processes may use the same content at once. */
  readonly shared: boolean;
}

/**
 * Keeps the spaces. Every method is atomic; reads see the last commit. Methods that name a space touch nothing outside it.
 * Errors are {@link AsofError}s: `unavailable` where trying again may help, `conflict` from {@link commit} when the space has moved on.
 */
export interface GraphStore {
  readonly capabilities: StoreCapabilities;

  /** Makes episodes durable as `pending`, in the order given. `recordedAt` is `now`, or the space's last instant where the clock went back. */
  recordEpisodes(space: string, episodes: readonly Episode[], now: Instant): Promise<readonly RecordedEpisode[]>;
  /** In order of `occurredAt`, then of recording. */
  episodes(space: string, query: EpisodeQuery): Promise<readonly StoredEpisode[]>;
  /**
   * Takes pending episodes that nobody holds: of each space only the one recorded first, and none while another of that space is held.
   * An episode whose lease ran out is free again. Each lease counts as an attempt.
   */
  lease(request: LeaseRequest): Promise<readonly LeasedEpisode[]>;
  /** `false` where the lease was lost to another owner. */
  renewLease(space: string, episodeId: string, owner: string, now: Instant, ttlMs: number): Promise<boolean>;
  /** Gives the episode back with an outcome other than `done`, which only a commit gives. */
  release(space: string, owner: string, outcome: { readonly episodeId: string; readonly state: 'pending' | 'failed'; readonly reason: string | null; readonly notBefore: Instant }): Promise<void>;

  /** Counts commits. `lastRecordedAt` is the transaction time of the last one, or of the last recorded episode where that is later. */
  revision(space: string): Promise<{ readonly revision: number; readonly lastRecordedAt: Instant }>;
  /**
   * Every mention of these keys or that says `sameAs` one of them, following `sameAs` both ways to the end. At most one per (key, name, kind, sameAs):
   * the first said. Default: those that count now. `withoutEpisodes`: as if these episodes had said nothing.
   */
  mentions(
    space: string,
    keys: readonly EntityKey[],
    options?: { readonly knownAt?: Instant; readonly withoutEpisodes?: readonly string[] },
  ): Promise<readonly StoredMention[]>;
  /** Mentions that an episode made and that count now. */
  mentionsOf(space: string, episodeIds: readonly string[]): Promise<readonly StoredMention[]>;
  readSlots(space: string, addresses: readonly SlotAddress[]): Promise<readonly SlotContents[]>;
  /**
   * Claims in order of recording, then of id. `keys`: the canonical subject or object is one of them; `predicates`: the canonical predicate.
   * Default `knownAt`: claims that count now; `'ever'` = also those that no longer do.
   */
  claims(
    space: string,
    query: { readonly ids?: readonly string[]; readonly episodeIds?: readonly string[]; readonly keys?: readonly EntityKey[]; readonly predicates?: readonly string[]; readonly knownAt?: Instant | 'ever' },
  ): Promise<readonly StoredClaim[]>;
  /** Applies everything or nothing. @throws AsofError `revision-moved` (conflict) where `changes.revision` is not the space's revision */
  commit(changes: GraphChanges): Promise<void>;

  /** In order of subject, predicate, start, object, id, recordedAt. */
  facts(space: string, query: FactQuery): Promise<readonly FactVersion[]>;
  adjacent(space: string, query: AdjacentQuery): Promise<readonly FactVersion[]>;
  /** Best first; equal scores in order of id. */
  searchText(space: string, query: TextQuery): Promise<readonly TextHit[]>;
  /** Keys of entities that exist at `knownAt` in order of key, for listing. */
  entityKeys(space: string, query: { readonly prefix?: string; readonly knownAt?: Instant; readonly after?: EntityKey; readonly limit: number }): Promise<readonly EntityKey[]>;

  /** Definitions that were set or learned in this space; the default ontology is not among them. */
  predicates(space: string): Promise<readonly PredicateDefinition[]>;
  spaces(): Promise<readonly string[]>;
  stats(space: string): Promise<SpaceStats>;

  /** Erases the episodes everywhere, history included: their text, claims, mentions, and fact versions that rest on them alone. */
  erase(space: string, episodeIds: readonly string[]): Promise<void>;
  deleteSpace(space: string): Promise<void>;
  /** Every record of a space, episodes first in order of recording, in bounded memory. */
  exportSpace(space: string): AsyncIterable<SpaceRecord>;
  /** Writes records of an export into a space that has none of them, in bounded memory; the same record twice changes nothing. */
  importSpace(space: string, records: AsyncIterable<SpaceRecord>): Promise<void>;

  close(): Promise<void>;
}
