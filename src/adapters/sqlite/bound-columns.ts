import type { Bound } from '../../domain/bound.ts';
import { bases, precisions } from './codes.ts';

/** What a row keeps of a bound besides its instant. */
export interface BoundColumns {
  readonly until: number | null;
  readonly precision: number | null;
  readonly basis: number | null;
}

export function boundColumns(bound: Bound | null): BoundColumns {
  if (bound === null) return { until: null, precision: null, basis: null };
  return { until: bound.until, precision: precisions.code[bound.precision], basis: bases.code[bound.basis] };
}

export function boundOf(at: number | null, { until, precision, basis }: BoundColumns): Bound | null {
  if (at === null || until === null || precision === null || basis === null) return null;
  return { at, until, precision: precisions.word(precision), basis: bases.word(basis) };
}
