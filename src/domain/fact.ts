import type { Bound } from './bound.ts';
import type { EntityKey } from './entity-key.ts';
import { type Instant, OPEN_END, UNKNOWN_START } from './instant.ts';

/**
 * What became of the claims behind a fact: `accepted` (the answer to questions) · `outranked` (another value holds in its place) ·
 * `refuted` (said to have been wrong) · `unsure` (only thought to be so) · `dangling` (an ending or denial that met nothing yet).
 * Only accepted facts answer questions; the others are kept and shown.
 */
export const STANDINGS = ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Why a period ends: `ended` said to have stopped · `stated` its own end was given · `superseded` a later value took over ·
 * `interrupted` a bounded value lies in between · `refuted` said to be wrong.
 */
export const CLOSINGS = ['ended', 'stated', 'superseded', 'interrupted', 'refuted'] as const;
export type ClosedHow = (typeof CLOSINGS)[number];

export interface Closing {
  readonly claimId: string;
  readonly how: ClosedHow;
}

/** What the engine concludes from all claims of a slot: an edge with a period. Derived, never edited. */
export interface Fact {
  /** Made from its content: the same claims give the same id in every store and arrival order. */
  readonly id: string;
  readonly subject: EntityKey;
  readonly predicate: string;
  readonly object: EntityKey;
  /** `null` = the start is not known: it holds at every instant before its end. */
  readonly start: Bound | null;
  /** Its `at` is the first instant at which the fact no longer holds. `null` = still open. */
  readonly end: Bound | null;
  readonly standing: Standing;
  /** Another value has the same start, and only rank decided between them. */
  readonly disputed: boolean;
  /** The ids of all claims that state it, in the order in which they were said. */
  readonly claimIds: readonly string[];
  readonly openedBy: string;
  readonly closedBy: Closing | null;
}

/** The half-open valid time `[validAt, invalidAt)` of a fact as plain instants. */
export function validTime(fact: { readonly start: Bound | null; readonly end: Bound | null }): { validAt: Instant; invalidAt: Instant } {
  return { validAt: fact.start?.at ?? UNKNOWN_START, invalidAt: fact.end?.at ?? OPEN_END };
}
