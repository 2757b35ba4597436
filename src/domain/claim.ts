import type { Bound } from './bound.ts';
import type { EntityKey } from './entity-key.ts';
import type { Instant } from './instant.ts';

/**
 * What a claim says of its subject, predicate and object:
 * `holds` it is so in the period given · `ended` it was so, then stopped · `not` it is not so, nothing says that it ever was ·
 * `wrong` something said earlier was never true · `corrected` something said earlier had a wrong time or value, here is the right one.
 */
export const SAYS = ['holds', 'ended', 'not', 'wrong', 'corrected'] as const;
export type Says = (typeof SAYS)[number];

/** `stated` by the speaker, `hearsay` passed on (ranks below), `unsure` (kept and shown, never enters the fold). */
export const TRUSTS = ['stated', 'hearsay', 'unsure'] as const;
export type Trust = (typeof TRUSTS)[number];

/** Which earlier statement an ending or refuting claim means, by content and never by a row's id. */
export interface Meant {
  /** The old object of a corrected value: "Apex, not Acme" means Acme. */
  readonly object?: EntityKey;
  /** The start of the one run that is meant where there are several. */
  readonly runStart?: Instant;
}

/** What one episode states about subject–predicate–object. Immutable. */
export interface Claim {
  readonly id: string;
  readonly episodeId: string;
  /** Its place among the claims of its episode, from 0. */
  readonly position: number;
  readonly subject: EntityKey;
  /** snake_case. */
  readonly predicate: string;
  /** An entity, a literal value, or {@link ANY_OBJECT} in a claim that ends or refutes. */
  readonly object: EntityKey;
  readonly says: Says;
  /** When it started. `null`: not known for `holds` ("always"), not stated for the others (a correction inherits it). */
  readonly start: Bound | null;
  /**
   * `holds` and `corrected`: the first instant at which it no longer holds ("until 2020" is 2021-01-01), `null` = none stated.
   * `ended` and `not`: the unit in which it stopped ("left in 2023" is 2023).
   */
  readonly end: Bound | null;
  /** When its episode occurred. */
  readonly saidAt: Instant;
  readonly trust: Trust;
  /** Said to be in addition to the main value: "a second job at X". */
  readonly also: boolean;
  readonly meant: Meant | null;
  /** The words of the episode that state it. */
  readonly quote: string;
}
