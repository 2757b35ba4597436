import type { EntityKey } from '../domain/entity-key.ts';
import type { Episode, EpisodeState, StoredEpisode } from '../domain/episode.ts';
import type { EpisodeUsage } from '../domain/episode-usage.ts';
import type { Standing } from '../domain/fact.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { FactVersion, StoredClaim, StoredMention, StoredPredicate } from '../domain/stored.ts';
import type { SearchKind } from './search-kind.ts';
import type { SummaryShelf } from './summary-shelf.ts';
import type { VectorIndex } from './vector-index.ts';

/** A place where claims compete, as a store looks it up in canonical keys. */
export interface SlotAddress {
  readonly subject: EntityKey;
  /** The predicate, or all predicates of the exclusive group. */
  readonly predicates: readonly string[];
  /**
   * The one object that competes; `null` = all objects compete. Claims of every object ({@link ANY_OBJECT}) reach the slot of one object too;
   * a fact belongs to the slot of its own object alone.
   */
  readonly object: EntityKey | null;
  /** The subject may stand on either side of a claim or fact, the object then on the other. */
  readonly eitherSide: boolean;
  /** More general predicates: their claims that do not say `holds` or `corrected` reach into the slot. */
  readonly endedBy: readonly string[];
}

export interface SlotContents {
  readonly address: SlotAddress;
  /** Claims that count now, in the order of {@link GraphStore.claims}; each once. */
  readonly claims: readonly StoredClaim[];
  /** Current fact versions of the slot's predicates, of every standing, in the order of {@link GraphStore.facts}. */
  readonly facts: readonly FactVersion[];
}

/** Which facts are asked for. All conditions must hold; a list is met by any of its members, an empty one by nothing. */
export interface FactQuery {
  readonly ids?: readonly string[];
  readonly subjects?: readonly EntityKey[];
  readonly objects?: readonly EntityKey[];
  /** The entity stands on either side. */
  readonly about?: readonly EntityKey[];
  readonly predicates?: readonly string[];
  /** Holds at this instant. */
  readonly validAt?: Instant;
  /** Holds at some instant of `[from, to)`: an empty period or an empty range never does. */
  readonly during?: { readonly from: Instant; readonly to: Instant };
  /** Starts in `(after, until]`; an unknown start is in no range. */
  readonly startsIn?: { readonly after: Instant; readonly until: Instant };
  /** Ends in `(after, until]`; an open end is in no range. */
  readonly endsIn?: { readonly after: Instant; readonly until: Instant };
  /** Believed at this instant. Left out = every version that ever was. */
  readonly knownAt?: Instant;
  /** Recorded or expired in `(after, until]`; a version that is still believed has not expired. */
  readonly changedIn?: { readonly after: Instant; readonly until: Instant };
  /** Default: accepted only. */
  readonly standings?: readonly Standing[];
  /** Default: all. */
  readonly limit?: number;
}

/** Which episodes are asked for. All conditions must hold. */
export interface EpisodeQuery {
  readonly ids?: readonly string[];
  readonly thread?: string;
  readonly state?: EpisodeState;
  /** Occurred earlier than this instant. */
  readonly occurredBefore?: Instant;
  /** Occurred later than this instant. */
  readonly occurredAfter?: Instant;
  /** Recorded at or before this instant, and not retracted by then. */
  readonly knownAt?: Instant;
  /** `latest`: the last ones in order of time, still returned oldest first. Default: `earliest`. */
  readonly take?: 'earliest' | 'latest';
  /** Default: all. */
  readonly limit?: number;
}

/** Accepted facts that have one of some entities on either side. */
export interface AdjacentQuery {
  readonly keys: readonly EntityKey[];
  readonly predicates?: readonly string[];
  readonly validAt: Instant;
  readonly knownAt: Instant;
  /**
   * At most this many facts for each key: hubs are cut, the facts that started last are kept, of equal starts those with the lower id.
   * A fact that is kept for one of its ends is in the answer, also where it is cut for the other.
   */
  readonly limitPerKey: number;
}

/**
 * Full text over the sentences of accepted facts, the names of entities and the texts of episodes, as they were believed at `knownAt`.
 * A hit shares at least one word with the query, as {@link searchWords} makes words of texts; other forms of a word may be found too.
 * Whatever the conditions leave out is left out before the limit.
 */
export interface TextQuery {
  readonly kind: SearchKind;
  /** Plain words; every operator of the store's own query language is taken as text. */
  readonly text: string;
  /** Facts only: holds at this instant. Left out = at any time. */
  readonly validAt?: Instant;
  /** Facts and names that were believed then; episodes recorded by then and not retracted by then. */
  readonly knownAt: Instant;
  readonly limit: number;
}

export interface TextHit {
  /** Fact id, entity key or episode id. */
  readonly id: string;
  /** BM25 or alike, higher is better; comparable within one answer only. */
  readonly score: number;
}

/** Which turns of a thread are wanted around an instant. */
export interface TurnsQuery {
  readonly thread: string;
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

export interface TurnsAround {
  /** The last ones that occurred before the instant, oldest first. */
  readonly before: readonly StoredEpisode[];
  /** The first ones that occurred after it, oldest first. */
  readonly after: readonly StoredEpisode[];
}

/** What is near a message that was said at `at`. */
export interface NearQuery {
  /** Keys that the message may name. */
  readonly keys: readonly EntityKey[];
  readonly text: string;
  readonly at: Instant;
  /** At most this many facts for each key, and for the text. */
  readonly limit: number;
}

export interface Near {
  /** As {@link GraphStore.mentions} of the keys. */
  readonly mentions: readonly StoredMention[];
  /**
   * Facts believed now, without repeats: of the entities that the keys name the ones that hold at the instant, start later or ended before it;
   * and those whose words are near the text.
   */
  readonly facts: readonly FactVersion[];
  /** As {@link GraphStore.mentions} of the ends of these facts that `mentions` does not tell of. */
  readonly ends: readonly StoredMention[];
}

/** What a fold starts from, read at one moment. */
export interface FoldBasis {
  readonly revision: number;
  readonly lastRecordedAt: Instant;
  readonly predicates: readonly PredicateDefinition[];
  /** As {@link GraphStore.mentions} of the keys. */
  readonly mentions: readonly StoredMention[];
}

/** One question to every retriever of a store at once. */
export interface RetrieveQuery {
  /** The words to look for; plain text. */
  readonly text: string;
  /** Keys that the question may name: the graph is walked from the entities that they lead to. */
  readonly keys: readonly EntityKey[];
  /** The question's vector, unit length. Left out = no similarity search. */
  readonly vector?: Float32Array;
  readonly kinds: readonly SearchKind[];
  /** Facts hold at this instant. Left out = at any time. */
  readonly validAt?: Instant;
  readonly knownAt: Instant;
  /** At most this many hits of each kind from each retriever. */
  readonly limit: number;
  /** How many facts away the graph is walked, 0 = not at all. */
  readonly hops: number;
}

/** A fact that the graph leads to from an entity that the question names. */
export interface GraphHit {
  readonly id: string;
  /** How many facts away from the nearest named entity, from 1. */
  readonly distance: number;
}

/** What the retrievers found, each list best first. Everything was filtered by space and both time axes before its limit. */
export interface Retrieved {
  /** As {@link GraphStore.mentions} of the keys, at `knownAt`. */
  readonly mentions: readonly StoredMention[];
  readonly text: Readonly<Partial<Record<SearchKind, readonly TextHit[]>>>;
  readonly vector: Readonly<Partial<Record<SearchKind, readonly TextHit[]>>>;
  /**
   * Nearest first; of one distance the facts around the entity that was reached first, and around one entity those that started last, then those with the
   * lower id. Of a hub at most 32 are followed.
   */
  readonly graph: readonly GraphHit[];
}

/** What the results of a search are shown with. */
interface EvidenceQuery {
  readonly factIds: readonly string[];
  readonly entityKeys: readonly EntityKey[];
  readonly episodeIds: readonly string[];
  readonly knownAt: Instant;
}

export interface Evidence {
  /** The versions believed at `knownAt`. */
  readonly facts: readonly FactVersion[];
  /** The claims behind the facts. */
  readonly claims: readonly StoredClaim[];
  /** The episodes that were asked for, and those of the claims. */
  readonly episodes: readonly StoredEpisode[];
  /** Mentions of the keys that were asked for. */
  readonly mentions: readonly StoredMention[];
}

export interface LeaseRequest {
  readonly owner: string;
  readonly now: Instant;
  /** How long the lease lasts without being renewed, in milliseconds. */
  readonly ttlMs: number;
  readonly limit: number;
  /** Left out = any space. */
  readonly space?: string;
  /** How many turns of its thread around each episode are told with it. Left out = none. */
  readonly turns?: Pick<TurnsQuery, 'before' | 'after'>;
}

export interface LeasedEpisode {
  readonly space: string;
  readonly episode: StoredEpisode;
  /** As {@link GraphStore.turnsAround} its time in its thread; left out where none were asked for. */
  readonly turns?: TurnsAround;
}

/** Asks for episodes that are to be erased. */
export interface ExpiredQuery {
  readonly now: Instant;
  readonly limit: number;
  /** Left out = any space. */
  readonly space?: string;
}

export interface ExpiredEpisode {
  readonly space: string;
  readonly episodeId: string;
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
  /** Of those above. */
  readonly retractedEpisodes: number;
  /** Keys that a mention which counts now has. */
  readonly entities: number;
  /** Claims that count now. */
  readonly claims: number;
  /** Accepted facts that the engine believes now, of any valid time. */
  readonly facts: number;
  /** Of every standing, with all that expired. */
  readonly factVersions: number;
}

/** What reading took in some time, summed. */
export interface UsageSum {
  /** Readings that were committed; a message that was read again counts again. */
  readonly readings: number;
  /** Tries that came to nothing. */
  readonly failures: number;
  readonly calls: number;
  readonly promptTokens: number;
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
  readonly embeddedTexts: number;
  /** Of committed readings alone, as are the three below. */
  readonly modelMs: number;
  readonly elapsedMs: number;
  /** The shortest time within which 95 of a hundred readings were done (nearest rank); `null` without readings. */
  readonly p95ModelMs: number | null;
  readonly p95ElapsedMs: number | null;
}

export interface SpaceUsage {
  /** By the day (UTC, named by its first instant) of {@link EpisodeUsage.at}, in their order; days on which nothing was read are left out. */
  readonly days: readonly (UsageSum & { readonly day: Instant })[];
  readonly total: UsageSum;
}

/** One record of a space as it is copied from store to store, with its whole history. */
export type SpaceRecord =
  | { readonly type: 'episode'; readonly value: StoredEpisode }
  | { readonly type: 'mention'; readonly value: StoredMention }
  | { readonly type: 'claim'; readonly value: StoredClaim }
  | { readonly type: 'fact'; readonly value: FactVersion }
  | { readonly type: 'predicate'; readonly value: StoredPredicate };

/** What a store can do beyond the port's minimum. Callers read this and never an engine's name. */
export interface StoreCapabilities {
  /** Content outlives the process. */
  readonly durable: boolean;
  /** Several processes may use the same content at once. */
  readonly shared: boolean;
}

/**
 * Keeps the spaces. Every method is atomic; reads see the last commit. Methods that name a space touch nothing outside it. A space begins with the first
 * thing that is written into it and lasts until it is deleted; reading one that does not exist answers with nothing and makes none. Ids that a space does
 * not have are passed over. Texts are compared exactly and ordered by code point. Records are given as they stand: asked as of `knownAt`, they still
 * show an `expiredAt` or `retractedAt` that came later, which the view that answers people must hide.
 *
 * A mention is the same as another where all but its `expiredAt` is equal, a claim or fact version where id and `recordedAt` are: an id may come back
 * after it has expired, and counts at most once at any instant.
 *
 * Errors are {@link AsofError}s: `unavailable` where trying again may help, `conflict` from {@link commit} when the space has moved on.
 */
export interface GraphStore {
  readonly capabilities: StoreCapabilities;
  /** Similarity search; left out where the store has none. */
  readonly vectors?: VectorIndex;
  /** Summaries of entities; left out where the store keeps none. */
  readonly summaries?: SummaryShelf;

  /**
   * Makes episodes durable as `pending`, in the order given; answers in that order too. `recordedAt` is `now`, or the space's `lastRecordedAt` where the
   * clock went back. A new episode has no attempts and may be taken at once: its `notBefore` is `UNKNOWN_START`. No sequence number is given twice.
   */
  recordEpisodes(space: string, episodes: readonly Episode[], now: Instant): Promise<readonly RecordedEpisode[]>;
  /** In order of `occurredAt`, then of recording. */
  episodes(space: string, query: EpisodeQuery): Promise<readonly StoredEpisode[]>;
  /**
   * Takes pending, unretracted episodes that nobody holds: of each space only the one recorded first, and none while another of that space is held or
   * while the first may not be taken yet (`notBefore`). An episode whose lease ran out (`now` is `ttlMs` later) is free again. A lease also ends with an
   * outcome, by commit or release. Each lease counts as an attempt. In order of `recordedAt`, then of space, before the limit.
   */
  lease(request: LeaseRequest): Promise<readonly LeasedEpisode[]>;
  /** The lease lasts `ttlMs` from `now`, also where it had run out and nobody had taken the space since. `false` where the owner does not hold it any more. */
  renewLease(space: string, episodeId: string, owner: string, now: Instant, ttlMs: number): Promise<boolean>;
  /** Gives the episode back with an outcome other than `done`, which only a commit gives. Nothing happens where the owner does not hold it any more. */
  release(
    space: string,
    owner: string,
    outcome: {
      readonly episodeId: string;
      readonly state: 'pending' | 'failed';
      readonly reason: string | null;
      readonly notBefore: Instant;
      /** The lease does not count as an attempt: nothing was tried. Default `false`. */
      readonly uncounted?: boolean;
      /** Added to what the episode has taken before. */
      readonly usage?: EpisodeUsage;
    },
  ): Promise<void>;

  /** Turns of a thread that are not retracted. */
  turnsAround(space: string, query: TurnsQuery): Promise<TurnsAround>;
  near(space: string, query: NearQuery): Promise<Near>;
  foldBasis(space: string, keys: readonly EntityKey[]): Promise<FoldBasis>;

  /**
   * Counts commits, and erasures and imports that changed something; 0 for a space that does not exist. `lastRecordedAt` is the latest transaction time of
   * its commits, episodes and imported records; `UNKNOWN_START` where there is none.
   */
  revision(space: string): Promise<{ readonly revision: number; readonly lastRecordedAt: Instant }>;
  /**
   * Every mention of these keys or that says `sameAs` one of them, following `sameAs` both ways to the end. At most one per (key, name, kind, sameAs):
   * the first said, then the lower episode id. Default: those that count now. `withoutEpisodes`: as if these episodes had said nothing.
   * In order of `saidAt`, then episode, key, name, kind, sameAs (`null` first).
   */
  mentions(
    space: string,
    keys: readonly EntityKey[],
    options?: { readonly knownAt?: Instant; readonly withoutEpisodes?: readonly string[] },
  ): Promise<readonly StoredMention[]>;
  /** Mentions that these episodes made and that count now, all of them, in the order of {@link mentions}. */
  mentionsOf(space: string, episodeIds: readonly string[]): Promise<readonly StoredMention[]>;
  /** One answer for each address, in the order given. */
  readSlots(space: string, addresses: readonly SlotAddress[]): Promise<readonly SlotContents[]>;
  /**
   * Claims in order of recording, then of id. `keys`: the canonical subject or object is one of them; `predicates`: the canonical predicate.
   * Default `knownAt`: claims that count now; `'ever'` = also those that no longer do.
   */
  claims(
    space: string,
    query: {
      readonly ids?: readonly string[];
      readonly episodeIds?: readonly string[];
      readonly keys?: readonly EntityKey[];
      readonly predicates?: readonly string[];
      readonly knownAt?: Instant | 'ever';
    },
  ): Promise<readonly StoredClaim[]>;
  /**
   * Applies everything or nothing: what expires first, then what is new, then what moved. An outcome ends the episode's lease. A predicate
   * takes the place of the one of its name, which expires. An id that expires and is recorded anew in one commit has two versions.
   *
   * @throws AsofError `revision-moved` (conflict) where `changes.revision` is not the space's revision; then `lease-lost` (conflict) where
   * `changes.lease` is not its owner's any more, as {@link renewLease} would find
   */
  commit(changes: GraphChanges): Promise<void>;

  /** In order of subject, predicate, start, object, id, recordedAt. */
  facts(space: string, query: FactQuery): Promise<readonly FactVersion[]>;
  /** In the order of {@link facts}, each once. */
  adjacent(space: string, query: AdjacentQuery): Promise<readonly FactVersion[]>;
  /** Best first; equal scores in order of id. Where hundreds score alike, a store may choose which of them make the limit. */
  searchText(space: string, query: TextQuery): Promise<readonly TextHit[]>;
  /** Every retriever at once. */
  retrieve(space: string, query: RetrieveQuery): Promise<Retrieved>;
  evidence(space: string, query: EvidenceQuery): Promise<Evidence>;
  /** Keys that a mention believed at `knownAt` has, in order of key, for listing. Default `knownAt`: those that count now. `after`: only later keys. */
  entityKeys(
    space: string,
    query: { readonly prefix?: string; readonly knownAt?: Instant; readonly after?: EntityKey; readonly limit: number },
  ): Promise<readonly EntityKey[]>;

  /**
   * Definitions that were set or learned in this space, in order of name; the default ontology is not among them. Default `knownAt`: those that count now.
   */
  predicates(space: string, options?: { readonly knownAt?: Instant }): Promise<readonly PredicateDefinition[]>;
  /** In order of name. */
  spaces(): Promise<readonly string[]>;
  stats(space: string): Promise<SpaceStats>;
  /** Episodes whose `expiresAt` is `now` or earlier, of whatever state, in order of `expiresAt`, then of space, then of id, before the limit. */
  expired(query: ExpiredQuery): Promise<readonly ExpiredEpisode[]>;
  /** How many episodes are to be read: pending and not retracted. */
  pending(space: string): Promise<number>;
  /** What reading took in `[since, until)`, of every episode that was not erased. Default: ever. */
  usage(space: string, range: { readonly since?: Instant; readonly until?: Instant }): Promise<SpaceUsage>;

  /**
   * Erases the episodes everywhere, history included: their text, claims, mentions, and fact versions that rested on them and rest on no claim that is
   * left. Erasing one after the other leaves what erasing them together leaves. The commits that tell the remaining facts anew are the caller's.
   */
  erase(space: string, episodeIds: readonly string[]): Promise<void>;
  deleteSpace(space: string): Promise<void>;
  /** Every record of a space as it stood at the start, episodes first in order of recording, in bounded memory. Leases stay behind. */
  exportSpace(space: string): AsyncIterable<SpaceRecord>;
  /** Writes records of an export into a space that has none of them, in bounded memory; the same record twice changes nothing. Episodes keep their sequence. */
  importSpace(space: string, records: AsyncIterable<SpaceRecord>): Promise<void>;

  close(): Promise<void>;
}
