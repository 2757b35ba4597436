import type { Instant } from './instant.ts';

/** How exactly a bound is known, coarsest first. */
export const PRECISIONS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Where a bound comes from: time words or a field (`stated`), worked out from other claims (`inferred`), or only the time it was said (`episode`). */
export type Basis = 'stated' | 'inferred' | 'episode';

/**
 * One end of a period as far as it is known: somewhere in the unit `[at, until)`, counted from `at`.
 * "2020" is 2020-01-01 until 2021-01-01 with precision `year`.
 */
export interface Bound {
  readonly at: Instant;
  readonly until: Instant;
  readonly precision: Precision;
  readonly basis: Basis;
}

/** The bound that `at` names at a precision: `at` moves to the start of its UTC calendar unit. Weeks start on Monday. */
export function boundAt(at: Instant, precision: Precision, basis: Basis = 'stated'): Bound {
  const from = startOfUnit(at, precision);
  return { at: from, until: nextUnit(from, precision), precision, basis };
}

/** The bound of something that was only said at `at`: it starts exactly then. */
export function episodeBound(at: Instant): Bound {
  return { at, until: at + 1, precision: 'second', basis: 'episode' };
}

/** A bound that is known to the millisecond. */
export function exactBound(at: Instant, basis: Basis = 'stated'): Bound {
  return { at, until: at + 1, precision: 'second', basis };
}

/** Its date as exactly as it is known, to the day at most: `2020`, `2020-05`, `2020-05-14`. */
export function asExact({ at, precision }: Bound): string {
  const iso = new Date(at).toISOString();
  return precision === 'year' ? iso.slice(0, 4) : precision === 'month' ? iso.slice(0, 7) : iso.slice(0, 10);
}

/** The same of an end. One that closes a whole year or month is told by it: `end of 2018` is the first instant of 2019. */
export function endAsExact(end: Bound): string {
  const closesUnit = end.until === end.at && (end.precision === 'year' || end.precision === 'month');
  return closesUnit ? `end of ${asExact({ ...end, at: end.at - 1 })}` : asExact(end);
}

/** The start of the UTC unit after the one that `at` lies in: where "until 2020" and "through March" end. */
export function endOfUnit(at: Instant, precision: Precision): Instant {
  return nextUnit(startOfUnit(at, precision), precision);
}

/** The start of the UTC calendar unit that `at` lies in. */
export function startOfUnit(at: Instant, precision: Precision): Instant {
  const date = new Date(at);
  if (precision === 'second') date.setUTCMilliseconds(0);
  else if (precision === 'minute') date.setUTCSeconds(0, 0);
  else if (precision === 'hour') date.setUTCMinutes(0, 0, 0);
  else {
    date.setUTCHours(0, 0, 0, 0);
    if (precision === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    if (precision === 'month') date.setUTCDate(1);
    if (precision === 'year') date.setUTCMonth(0, 1);
  }
  return date.getTime();
}

function nextUnit(from: Instant, precision: Precision): Instant {
  const date = new Date(from);
  if (precision === 'second') return from + 1000;
  if (precision === 'minute') return from + 60_000;
  if (precision === 'hour') return from + 3_600_000;
  if (precision === 'day') date.setUTCDate(date.getUTCDate() + 1);
  if (precision === 'week') date.setUTCDate(date.getUTCDate() + 7);
  if (precision === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (precision === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime();
}
