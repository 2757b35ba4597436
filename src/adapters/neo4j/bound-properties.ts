import type { Basis, Bound, Precision } from '../../domain/bound.ts';

/** What a bound keeps besides its instant; all null where there is no bound. */
export function besidesInstant(bound: Bound | null): {
  readonly until: number | null;
  readonly precision: string | null;
  readonly basis: string | null;
} {
  return { until: bound?.until ?? null, precision: bound?.precision ?? null, basis: bound?.basis ?? null };
}

/** The bound of some properties; `null` where they are of none. */
export function boundOf(at: number | null, until: number | null, precision: string | null, basis: string | null): Bound | null {
  if (at === null || until === null) return null;
  return { at, until, precision: precision as Precision, basis: basis as Basis };
}
