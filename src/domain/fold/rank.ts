import type { Claim } from '../claim.ts';
import { type Instant, UNKNOWN_START } from '../instant.ts';

/** The order in which things were said. Total: no two claims are equal. */
export function compareSaid(a: Claim, b: Claim): number {
  return a.saidAt - b.saidAt || compareText(a.episodeId, b.episodeId) || a.position - b.position || compareText(a.id, b.id);
}

export function saidBefore(a: Claim, b: Claim): boolean {
  return compareSaid(a, b) < 0;
}

export interface Ranked {
  readonly claim: Claim;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Rank: later start, then higher trust, then later said, then later position in the episode, then id. Total.
 * Which of two unknown starts is later cannot be told: the stretch that ends first ranks higher, so that "used to work at X" and
 * "used to work at Y" do not hide each other.
 */
export function compareRank(a: Ranked, b: Ranked): number {
  return (
    a.from - b.from ||
    (a.from === UNKNOWN_START ? b.to - a.to : 0) ||
    trustOf(a.claim) - trustOf(b.claim) ||
    a.claim.saidAt - b.claim.saidAt ||
    a.claim.position - b.claim.position ||
    compareText(a.claim.id, b.claim.id)
  );
}

export function startOf(claim: Claim): Instant {
  return claim.start?.at ?? UNKNOWN_START;
}

function trustOf(claim: Claim): number {
  return claim.trust === 'stated' ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
