import type { Precision } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Prefer } from './reader.ts';
import type { PartOfDay } from './vocabulary.ts';

/** A stretch of time `[at, until)` and how exactly it is known. */
export interface Span {
  readonly at: Instant;
  readonly until: Instant;
  readonly precision: Precision;
}

export interface Anchor {
  readonly saidAt: Instant;
  readonly prefer: Prefer;
  readonly partHours: Readonly<Partial<Record<PartOfDay, readonly [number, number]>>>;
}
