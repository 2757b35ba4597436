import type { Bound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { ANY_OBJECT } from '../entity-key.ts';
import type { Closing } from '../fact.ts';
import { type Instant, OPEN_END, UNKNOWN_START } from '../instant.ts';
import type { Refuted } from './refutations.ts';
import { compareSaid } from './rank.ts';
import { type Slot, speaksOf, valueOf } from './slot.ts';

/** The stretch `[from, to)` over which one claim makes its value hold, after endings and before other values are looked at. */
export interface Stint {
  readonly claim: Claim;
  readonly value: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly start: Bound | null;
  readonly end: Bound | null;
  readonly closing: Closing | null;
  /** Its claim gives no end of its own, so that it takes over for good from values that rank below it. */
  readonly open: boolean;
  /** Said to be in addition: it neither closes nor is closed by other values. */
  readonly side: boolean;
}

export interface Stints {
  readonly stints: readonly Stint[];
  /** Plans that were called off before they began. */
  readonly calledOff: readonly Refuted[];
  /** Endings and denials that met nothing. */
  readonly dangling: readonly Claim[];
}

interface End {
  readonly bound: Bound;
  readonly closing: Closing;
}

/** Applies what was said to have stopped: rule 1 of the fold. */
export function stintsOf(slot: Slot, claims: readonly Claim[]): Stints {
  const endings = claims.filter((claim) => claim.says === 'ended' || claim.says === 'not');
  const sides = new Set(claims.filter((claim) => claim.also).map(valueOf));
  const allSide = slot.cardinality !== 'one';
  const calledOff: Refuted[] = [];
  const met = new Set<Claim>();
  const stints: Stint[] = [];

  const stating = claims.filter((claim) => claim.says === 'holds' || claim.says === 'corrected');
  for (const claim of stating) {
    const off = endings.findLast((ending) => callsOff(slot, ending, claim));
    if (off) {
      met.add(off);
      calledOff.push({ claim, by: off });
      continue;
    }
    let start = claim.start;
    let end: End | null = claim.end && { bound: claim.end, closing: { claimId: claim.id, how: 'stated' } };
    for (const ending of endings) {
      const closed = closedAt(slot, ending, claim);
      if (!closed) continue;
      met.add(ending);
      if (closed.beforeItsStart) start = null;
      end = earlier(end, { bound: closed.bound, closing: { claimId: ending.id, how: 'ended' } });
    }
    for (const restated of stating) {
      if (restatesWithEnd(restated, claim)) end = earlier(end, { bound: restated.end as Bound, closing: { claimId: restated.id, how: 'ended' } });
    }
    stints.push(stint(claim, start, end, { open: claim.end === null, side: allSide || sides.has(valueOf(claim)) }));
  }

  for (const ending of endings) {
    const ownPast = ending.says === 'ended' && ending.object !== ANY_OBJECT && (!met.has(ending) || ending.start !== null);
    if (ownPast && ending.end) {
      const end: End = { bound: ending.end, closing: { claimId: ending.id, how: 'ended' } };
      stints.push(stint(ending, ending.start, end, { open: false, side: allSide || sides.has(valueOf(ending)) }));
      met.add(ending);
    }
  }
  return { stints, calledOff, dangling: endings.filter((ending) => !met.has(ending)) };
}

function stint(claim: Claim, start: Bound | null, end: End | null, how: { open: boolean; side: boolean }): Stint {
  const from = start?.at ?? UNKNOWN_START;
  const to = end?.bound.at ?? OPEN_END;
  return { claim, value: valueOf(claim), from, to, start, end: end?.bound ?? null, closing: end?.closing ?? null, ...how };
}

function earlier(a: End | null, b: End): End {
  return a === null || b.bound.at < a.bound.at ? b : a;
}

/** "Cancelled" said before a stated start that still lay ahead: the plan is void, not over. */
function callsOff(slot: Slot, ending: Claim, claim: Claim): boolean {
  if (!ending.end || !claim.start || claim.start.basis === 'episode' || !speaksOf(slot, ending, claim)) return false;
  if (compareSaid(claim, ending) >= 0 || claim.start.at <= ending.saidAt) return false;
  return claim.saidAt <= ending.end.at && ending.end.at <= claim.start.at;
}

/** Where an ending closes a claim, or `null` where it does not: the claim starts after it and so opens again. */
function closedAt(slot: Slot, ending: Claim, claim: Claim): { bound: Bound; beforeItsStart: boolean } | null {
  if (!ending.end || !speaksOf(slot, ending, claim)) return null;
  const from = claim.start?.at ?? UNKNOWN_START;
  if (from < ending.end.at) return { bound: ending.end, beforeItsStart: false };
  if (compareSaid(claim, ending) > 0 && claim.episodeId !== ending.episodeId) return null;
  if (claim.start?.basis === 'episode') return { bound: ending.end, beforeItsStart: true };
  if (from >= ending.end.until) return null;
  const at = Math.min(ending.end.until, Math.max(ending.saidAt, from));
  return { bound: { ...ending.end, at, until: Math.max(at + 1, ending.end.until) }, beforeItsStart: false };
}

/** The same value said again, now with an end: it closes the open claim whose start it covers. */
function restatesWithEnd(restated: Claim, claim: Claim): boolean {
  if (restated.end === null || claim.end !== null || valueOf(restated) !== valueOf(claim) || compareSaid(claim, restated) >= 0) return false;
  const from = claim.start?.at ?? UNKNOWN_START;
  return (restated.start?.at ?? UNKNOWN_START) <= from && from < restated.end.at;
}
