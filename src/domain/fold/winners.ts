import { type Instant, OPEN_END, UNKNOWN_START } from '../instant.ts';
import { compareRank } from './rank.ts';
import type { Stint } from './stints.ts';

/** A stretch of time that one stint won. */
export interface Won {
  readonly stint: Stint;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Lets stints compete: rules 2 and 3 of the fold. An open stint closes every open stint of another value that ranks below it, at its own start
 * and for good; one whose start is not known has none to close at. At each instant the covering stint of highest rank wins.
 *
 * @returns the stretches in order of time, and the stints as closed by their rivals, lowest rank first
 */
export function compete(stints: readonly Stint[]): { won: readonly Won[]; closed: readonly Stint[] } {
  const closed = closeForGood(stints.toSorted(compareRank));
  return { won: sweep(closed), closed };
}

function closeForGood(byRank: readonly Stint[]): readonly Stint[] {
  const closed: Stint[] = [];
  let next: Stint | null = null;
  let nextOfAnotherValue: Stint | null = null;
  for (const stint of byRank.toReversed()) {
    const rival: Stint | null = next?.value === stint.value ? nextOfAnotherValue : next;
    closed.push(stint.open && rival && rival.from < stint.to ? supersededBy(stint, rival) : stint);
    if (!stint.open || stint.from === UNKNOWN_START) continue;
    if (next && next.value !== stint.value) nextOfAnotherValue = next;
    next = stint;
  }
  return closed.reverse();
}

function supersededBy(stint: Stint, rival: Stint): Stint {
  return { ...stint, to: rival.from, end: rival.start, closing: { claimId: rival.claim.id, how: 'superseded' } };
}

/** Rank goes by start first, so the stint that starts next lies on top of all before it, and when it ends the one below shows again. */
function sweep(byRank: readonly Stint[]): readonly Won[] {
  const won: Won[] = [];
  const pile: Stint[] = [];
  let now: Instant = UNKNOWN_START;
  const advance = (until: Instant): void => {
    while (now < until) {
      const top = pile.at(-1);
      if (!top) break;
      if (top.to > now) {
        const to = Math.min(top.to, until);
        won.push({ stint: top, from: now, to });
        now = to;
      } else pile.pop();
    }
    now = until;
  };
  for (const stint of byRank) {
    advance(stint.from);
    pile.push(stint);
  }
  advance(OPEN_END);
  return won;
}
