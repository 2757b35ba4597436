import type { Basis, Bound, Precision } from './domain/bound.ts';
import type { Claim, Says, Trust } from './domain/claim.ts';
import type { StoredEpisode } from './domain/episode.ts';
import type { Closing, Standing } from './domain/fact.ts';
import { dateOrNull, type Instant } from './domain/instant.ts';
import type { FactVersion } from './domain/stored.ts';

/** One end of a period as callers see it. */
export interface When {
  readonly at: Date;
  /** It lies in `[at, until)` and is counted from `at`. The same as `at` of an end that is exactly there: "to 2022" ends with 2022, at the first instant of 2023. */
  readonly until: Date;
  readonly precision: Precision;
  readonly basis: Basis;
}

/** A fact as callers see it: names instead of keys, dates instead of numbers. */
export interface MemoryFact {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** "Ben works at Anthropic". */
  readonly sentence: string;
  /** When it began to hold; `null` = not known: it holds at every instant before its end. */
  readonly validAt: Date | null;
  /** The first instant at which it no longer holds; `null` = still open. */
  readonly invalidAt: Date | null;
  readonly start: When | null;
  readonly end: When | null;
  readonly standing: Standing;
  /** Another value has the same start, and only rank decided between them. */
  readonly disputed: boolean;
  /** When the engine began to believe this version. */
  readonly recordedAt: Date;
  /** When it stopped believing it; `null` = it still does. */
  readonly expiredAt: Date | null;
  readonly claimIds: readonly string[];
  readonly openedBy: string;
  readonly closedBy: Closing | null;
}

/** @param knownAt nothing is said of what became known later: a version that expired only then is still believed */
export function presentFact(fact: FactVersion, knownAt: Instant): MemoryFact {
  return {
    id: fact.id,
    subject: fact.subjectName,
    predicate: fact.predicate,
    object: fact.objectName,
    sentence: fact.sentence,
    validAt: fact.start && dateOrNull(fact.start.at),
    invalidAt: fact.end && dateOrNull(fact.end.at),
    start: presentBound(fact.start),
    end: presentBound(fact.end),
    standing: fact.standing,
    disputed: fact.disputed,
    recordedAt: new Date(fact.recordedAt),
    expiredAt: fact.expiredAt <= knownAt ? dateOrNull(fact.expiredAt) : null,
    claimIds: fact.claimIds,
    openedBy: fact.openedBy,
    closedBy: fact.closedBy,
  };
}

function presentBound(bound: Bound | null): When | null {
  return bound && { at: new Date(bound.at), until: new Date(bound.until), precision: bound.precision, basis: bound.basis };
}

/** A claim with the words that state it and the message they stand in. */
export interface MemoryClaim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly says: Says;
  readonly trust: Trust;
  readonly also: boolean;
  readonly start: When | null;
  readonly end: When | null;
  readonly quote: string;
  readonly episode: {
    readonly id: string;
    readonly thread: string;
    readonly speaker: string | null;
    readonly text: string;
    readonly occurredAt: Date;
    /**
     * The prompt and the model, or the rules, that read the claim in it, such as `extract@6/openai/gpt-5-nano`; `null` where it no longer counts, and in views of
     * what was known at an earlier time: of readings that others have replaced it is not kept.
     */
    readonly readBy: string | null;
  } | null;
}

/** @param countsNow the claim counts at the view's `knownAt`, which is the present */
export function presentClaim(claim: Claim, episode: StoredEpisode | undefined, countsNow: boolean): MemoryClaim {
  const { id, subject, predicate, object, says, trust, also, quote } = claim;
  const from = episode && {
    id: episode.id,
    thread: episode.thread,
    speaker: episode.speaker,
    text: episode.text,
    occurredAt: new Date(episode.occurredAt),
    readBy: countsNow ? episode.readBy : null,
  };
  return {
    id,
    subject,
    predicate,
    object,
    says,
    trust,
    also,
    start: presentBound(claim.start),
    end: presentBound(claim.end),
    quote,
    episode: from ?? null,
  };
}
