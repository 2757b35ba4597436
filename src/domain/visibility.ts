import { type Fact, validTime } from './fact.ts';
import type { Instant } from './instant.ts';
import { type FactVersion, knownAt } from './stored.ts';

/** A point on both time axes. */
export interface Point {
  /** Valid time: when it holds in the world. */
  readonly validAt: Instant;
  /** Transaction time: when the engine believed it. */
  readonly knownAt: Instant;
}

/** Whether an instant lies in the period of a fact, of whatever standing. */
export function holdsAt(fact: Pick<Fact, 'start' | 'end'>, instant: Instant): boolean {
  const { validAt, invalidAt } = validTime(fact);
  return validAt <= instant && instant < invalidAt;
}

/** Whether a version answers questions asked at a point: it is accepted, was believed then, and holds then. */
export function visibleAt(version: FactVersion, point: Point): boolean {
  return version.standing === 'accepted' && knownAt(version, point.knownAt) && holdsAt(version, point.validAt);
}
