import { type Bound, episodeBound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { type Instant, UNKNOWN_START } from '../instant.ts';
import { firstEndingAfter } from './first-ending-after.ts';
import { compareSaid } from './rank.ts';
import { states, valueKey } from './slot.ts';

/** Something that happened once, and every claim that tells of it, the most exact first. */
export interface Happening {
  readonly from: Instant;
  readonly to: Instant;
  readonly start: Bound | null;
  readonly end: Bound;
  readonly claims: readonly Claim[];
}

/**
 * Rule 7 of the fold: an event has a period of its own precision, which nothing closes. A claim whose period overlaps that of a more exact one of
 * the same object tells of the same event; "visited Rome in 2020" tells of every visit of that year.
 */
export function happenings(claims: readonly Claim[]): readonly Happening[] {
  const byValue = Map.groupBy(claims.filter(states), valueKey);
  return [...byValue.values()].flatMap((group) => apart(group.map(asHappening).toSorted(mostExactFirst)));
}

function asHappening(claim: Claim): Telling {
  const { start, saidAt } = claim;
  const end = claim.end ?? (start ? { ...start, at: start.until, until: start.until + 1 } : episodeBound(saidAt));
  return { from: start?.at ?? UNKNOWN_START, to: end.at, start, end, claims: [claim] };
}

interface Telling extends Happening {
  readonly claims: Claim[];
}

function mostExactFirst(a: Telling, b: Telling): number {
  return a.to - a.from - (b.to - b.from) || a.from - b.from || compareSaid(a.claims[0] as Claim, b.claims[0] as Claim);
}

function apart(told: readonly Telling[]): readonly Happening[] {
  const events: Telling[] = [];
  for (const one of told) {
    const first = firstEndingAfter(events, one.from);
    let same = first;
    for (let event = events[same]; event && event.from < one.to; event = events[++same]) event.claims.push(...one.claims);
    if (same === first) events.splice(first, 0, one);
  }
  return events;
}
