import { type Instant, OPEN_END } from '../instant.ts';
import { compareRank } from './rank.ts';
import type { Stint } from './stints.ts';

/** A stretch of time that one stint won. */
export interface Won {
  readonly stint: Stint;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Lets the stints of a single-valued slot compete: rule 2 and 3 of the fold. An open stint closes every open stint of another value that ranks
 * below it, at its own start and for good; at each instant the covering stint of highest rank wins.
 *
 * @returns the stretches in order of time, and the stints as closed by their rivals
 */
export function compete(stints: readonly Stint[]): { won: readonly Won[]; closed: readonly Stint[] } {
  const byRank = stints.toSorted((a, b) => compareRank(asRanked(a), asRanked(b)));
  const closed = closeForGood(byRank);
  const painted: Won[] = [];
  for (const stint of closed.toReversed()) paint(painted, stint);
  return { won: painted, closed };
}

/** An ending that implies its own past ranks by that past, not by when the ending was. */
function asRanked(stint: Stint) {
  return { ...stint.claim, start: stint.start };
}

function closeForGood(byRank: readonly Stint[]): Stint[] {
  const closed: Stint[] = [];
  let next: Stint | null = null;
  let nextOfAnotherValue: Stint | null = null;
  for (const stint of byRank.toReversed()) {
    const rival: Stint | null = next && next.value === stint.value ? nextOfAnotherValue : next;
    closed.push(stint.open && rival && rival.from < stint.to ? supersededBy(stint, rival) : stint);
    if (!stint.open) continue;
    if (next && next.value !== stint.value) nextOfAnotherValue = next;
    next = stint;
  }
  return closed.reverse();
}

function supersededBy(stint: Stint, rival: Stint): Stint {
  return { ...stint, to: rival.from, end: rival.start, closing: { claimId: rival.claim.id, how: 'superseded' } };
}

/** Gives the stint whatever part of its stretch nobody of higher rank has taken. `painted` stays sorted and disjoint. */
function paint(painted: Won[], stint: Stint): void {
  let from = stint.from;
  let index = firstEndingAfter(painted, from);
  while (from < stint.to) {
    const taken = painted[index];
    const to = Math.min(stint.to, taken?.from ?? OPEN_END);
    if (from < to) {
      painted.splice(index, 0, { stint, from, to });
      index += 1;
    }
    if (!taken) return;
    from = Math.max(from, taken.to);
    index += 1;
  }
}

function firstEndingAfter(painted: readonly Won[], instant: Instant): number {
  let low = 0;
  let high = painted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((painted[middle] as Won).to > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
