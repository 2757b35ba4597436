import { type Bound, episodeBound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { UNKNOWN_START } from '../instant.ts';
import { saidBefore, startOf } from './rank.ts';
import { type Slot, speaksOf, states, type Value } from './slot.ts';

/** A claim that says that something stopped, or is not so, and the unit of time in which it did. */
export interface Ending {
  readonly claim: Claim;
  readonly unit: Bound;
}

/** An ending as it meets one value. */
export interface AimedEnding extends Ending {
  /** Where the value ends by it. */
  readonly at: Bound;
  /** When the run that it closes began: the latest start among its claims; `null` = not known. */
  readonly since: Bound | null;
  readonly closesSomething: boolean;
}

/** What an ending does to a claim: the claim holds from `start` (or an unknown one) until `end`. */
export interface Closed {
  readonly start: Bound | null;
  readonly end: Bound;
}

/** Endings in the order in which they were said. One that names no time ends when it was said. */
export function endingsAmong(claims: readonly Claim[]): readonly Ending[] {
  return claims.filter(ends).map((claim) => ({ claim, unit: claim.end ?? episodeBound(claim.saidAt) }));
}

function ends(claim: Claim): boolean {
  return claim.says === 'ended' || claim.says === 'not';
}

/** The endings that speak of a value, aimed at the claims that state it. */
export function aim(slot: Slot, endings: readonly Ending[], value: Value, stating: readonly Claim[]): readonly AimedEnding[] {
  return endings
    .filter(({ claim }) => speaksOf(slot, claim, value))
    .map((ending) => {
      const at = endedAt(ending, stating);
      const begun = stating.filter((claim) => hasBegun(claim, ending, at));
      return {
        ...ending,
        at,
        since: latestStart(begun.filter(({ end }) => end === null || end.at >= at.at)),
        closesSomething: begun.length > 0 || stating.some((claim) => onlySeemsLater(claim, ending)),
      };
    });
}

function latestStart(claims: readonly Claim[]): Bound | null {
  return claims.reduce<Bound | null>((latest, { start }) => (start && start.at > (latest?.at ?? UNKNOWN_START) ? start : latest), null);
}

/**
 * Where a value ends: at the start of the unit given, but where a claim said before starts inside that unit, at the unit's end
 * ("started in March 2023", "left in 2023"), and not after it was told.
 */
export function endedAt(ending: Ending, stating: readonly Claim[]): Bound {
  const last = lastMoment(ending);
  const startsInside = stating.some(
    (claim) => saidBefore(claim, ending.claim) && ending.unit.at <= startOf(claim) && startOf(claim) < last,
  );
  return startsInside ? movedTo(ending.unit, last) : ending.unit;
}

/** Where a past that the ending itself states ends: as {@link endedAt}, with its own start. */
export function ownEnd(ending: Ending): Bound {
  const last = lastMoment(ending);
  return ending.unit.at <= startOf(ending.claim) && startOf(ending.claim) < last ? movedTo(ending.unit, last) : ending.unit;
}

/** The last moment of its unit that an ending can mean. One that was still to come is taken for its whole unit only where that is a month or a year. */
function lastMoment({ claim, unit }: Ending): number {
  if (claim.saidAt > unit.at) return Math.min(unit.until, claim.saidAt);
  return unit.precision === 'year' || unit.precision === 'month' ? unit.until : unit.at;
}

function movedTo(unit: Bound, at: number): Bound {
  return { ...unit, at, until: Math.max(at + 1, unit.until) };
}

/** What an ending does to a claim, or `null` where it leaves it alone: the claim starts after it and so opens again. */
export function closedBy(ending: AimedEnding, claim: Claim): Closed | null {
  if (hasBegun(claim, ending, ending.at)) return { start: claim.start, end: ending.at };
  return onlySeemsLater(claim, ending) ? { start: ending.since, end: ending.at } : null;
}

function hasBegun(claim: Claim, ending: Ending, at: Bound): boolean {
  const from = startOf(claim);
  return from < ending.unit.at || (from < at.at && saidBefore(claim, ending.claim));
}

/** Said before the ending and without time words: it was about the run that ended, though it counts from when it was said. */
function onlySeemsLater(claim: Claim, ending: Ending): boolean {
  return claim.start?.basis === 'episode' && claim.start.at >= ending.unit.at && saidBefore(claim, ending.claim);
}

/** "Cancelled", said before the stated start of a plan had come: the plan is void, not over. Asked of endings that close nothing. An end that lay before the plan was made means something else. */
export function callsOff(slot: Slot, ending: Ending, plan: Claim): boolean {
  if (!states(plan) || !plan.start || plan.start.basis === 'episode' || !speaksOf(slot, ending.claim, plan)) return false;
  return plan.start.at >= ending.claim.saidAt && saidBefore(plan, ending.claim) && plan.saidAt < ending.unit.until;
}
