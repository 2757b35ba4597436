import type { Claim } from '../claim.ts';
import { UNKNOWN_START, type Instant } from '../instant.ts';

/** The order in which things were said. Total: no two claims are equal. */
export function compareSaid(a: Claim, b: Claim): number {
  return a.saidAt - b.saidAt || compareText(a.episodeId, b.episodeId) || a.position - b.position || compareText(a.id, b.id);
}

/** Rank: later start, then higher trust, then later said, then later position in the episode, then id. Total. */
export function compareRank(a: Claim, b: Claim): number {
  return startOf(a) - startOf(b) || trustOf(a) - trustOf(b) || a.saidAt - b.saidAt || a.position - b.position || compareText(a.id, b.id);
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
