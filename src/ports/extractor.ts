import type { Bound } from '../domain/bound.ts';
import type { Says, Trust } from '../domain/claim.ts';
import type { Episode } from '../domain/episode.ts';
import type { Cardinality } from '../domain/fold/slot.ts';
import type { Instant } from '../domain/instant.ts';
import type { Entity, EntityKind } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';

/** Something that a message names. */
export interface ReadEntity {
  /** The fullest form the texts give, in its own script. */
  readonly name: string;
  readonly kind: EntityKind;
  /** The name of a known entity that this is another name of. */
  readonly sameAs?: string;
  /** `true`: the reader was shown no entity of this name. It may still be one that the graph knows under another. */
  readonly isNew?: boolean;
}

/** What a message states, by names, before the engine turns names into keys. */
export interface ReadClaim {
  /** The shortest exact copy of message words that states it. */
  readonly quote: string;
  readonly subject: string;
  readonly predicate: string;
  /** A name or value, or `*` in a claim that ends or refutes every object. */
  readonly object: string;
  readonly says: Says;
  /** `null` = said to be unknown or without beginning ("always"). Left out = no time words: it starts when it was said. */
  readonly start?: Bound | null;
  /**
   * The unit in which it ends, as the words name it: "until 2020" and "left in 2020" are both the year 2020.
   * The engine ends a state after that unit and an ending at its start. Left out = no time words.
   */
  readonly end?: Bound;
  readonly trust: Trust;
  /** In addition to the main value: "a second job". */
  readonly also?: boolean;
  /** What an ending or correction means, where the message names it: the old value, or the start of the run. */
  readonly meant?: { readonly object?: string; readonly runStart?: Instant };
  /** A proposal for a predicate that nobody has defined. */
  readonly cardinality?: Cardinality;
}

/** Something that was not taken over, and why. */
export interface Rejected {
  readonly what: string;
  readonly why: string;
}

/** What reading cost. Of several messages that are read with one call the first has it all. */
export interface Usage {
  readonly calls: number;
  /** Cached ones too. */
  readonly promptTokens: number;
  /** Of those, tokens that the provider had cached. Default 0. */
  readonly cachedPromptTokens?: number;
  readonly completionTokens: number;
}

export interface Reading {
  readonly entities: readonly ReadEntity[];
  readonly claims: readonly ReadClaim[];
  readonly rejected: readonly Rejected[];
  /** Earlier turns were used, or would have been needed: the message is read again when one arrives late. */
  readonly leansOnThread: boolean;
  readonly usage: Usage;
}

/** What the graph knows near a message. */
export interface Recall {
  readonly entities: readonly Entity[];
  /** Current and recently closed facts, best first. */
  readonly facts: readonly FactVersion[];
}

/** The user's own kinds and predicates, as a reader needs them. */
export interface Vocabulary {
  /** Kinds of entities beside the usual ones, as they are to be written. */
  readonly kinds: readonly string[];
  /** Kinds and predicates, each with what it means, one a line. */
  readonly description: string;
}

export interface ToRead {
  readonly episode: Episode;
  /** Earlier turns of the thread in order of time, the latest last. */
  readonly earlier: readonly Episode[];
  readonly recall: Recall;
  /** Left out = the memory was opened without an ontology of its own. */
  readonly vocabulary?: Vocabulary;
  /** `true`: it is to be read also where it looks as if there were nothing to remember in it. Default `false`. */
  readonly always?: boolean;
}

/** A new name, and known entities that are called alike and were not shown to the reader. */
export interface Ambiguity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly entity: Entity;
  /** Sentences of some facts that hold. */
  readonly facts: readonly string[];
}

export interface Choice {
  /** For each ambiguity, in order, the entity that the name means; `null` = none of them, or that cannot be told. */
  readonly meant: readonly (Entity | null)[];
  readonly rejected: readonly Rejected[];
  readonly usage: Usage;
}

/** Turns a message into entities and claims. It reads only: what follows from a claim is the fold's business. */
export interface Extractor {
  /** Name and version, such as `rules@1`: kept with every episode that it read. */
  readonly id: string;
  /** What it wants to see beside the message: how many earlier turns, how many recalled facts. 0 facts = no recall is done. */
  readonly wants: {
    readonly earlierTurns: number;
    readonly facts: number;
    /** Tokens of a prompt that other things take, so that recall gets fewer. Default 0. */
    readonly reserved?: number;
  };
  /** How many readings may usefully be under way at once. Default 1; a model takes more. */
  readonly concurrency?: number;
  /** @throws AsofError category `unavailable` where trying again later may help */
  read(input: ToRead, options?: { readonly signal?: AbortSignal }): Promise<Reading>;
  /**
   * Reads several messages of one thread at once, in order of time: each comes with the earlier turns of the first, and with what the graph knows near any of
   * them. Left out where it would save nothing.
   */
  readMany?(inputs: readonly ToRead[], options?: { readonly signal?: AbortSignal }): Promise<readonly Reading[]>;
  /** Says what names mean that could mean several things, in one call. Left out where it takes more than rules: then new names stay apart from known ones. */
  choose?(
    question: Pick<ToRead, 'episode' | 'earlier'> & { readonly ambiguities: readonly Ambiguity[] },
    options?: { readonly signal?: AbortSignal },
  ): Promise<Choice>;
}
