import type { Claim } from '../claim.ts';
import { type Instant, OPEN_END } from '../instant.ts';
import { endedAt, endingsAmong } from './endings.ts';
import { compareSaid, startOf } from './rank.ts';
import { type Slot, speaksOf, states, type Value, valueKey } from './slot.ts';

/** One stay of a value: the claims that state it, and the endings that end it. */
export interface Run {
  readonly from: Instant;
  readonly stating: readonly Claim[];
  readonly endings: readonly Claim[];
}

/**
 * The runs of a value in order of time: its claims in order of start, parted where the value ended or another one took over in between.
 * An ending belongs to the last run that had begun by then. Endings without any statement are one run of unknown start.
 */
export function runsOf(slot: Slot, value: Value, claims: readonly Claim[]): readonly Run[] {
  const stating = claims
    .filter((claim) => states(claim) && speaksOf(slot, value, claim))
    .toSorted((a, b) => startOf(a) - startOf(b) || compareSaid(a, b));
  const endings = endingsAmong(claims)
    .filter(({ claim }) => speaksOf(slot, claim, value))
    .map((ending) => ({ claim: ending.claim, at: endedAt(ending, stating).at }));
  if (stating.length === 0)
    return endings.length === 0 ? [] : [{ from: Number.NEGATIVE_INFINITY, stating, endings: endings.map(({ claim }) => claim) }];

  const partings = [...endings.map(({ at }) => at), ...rivalStarts(slot, stating[0] as Claim, claims)].toSorted((a, b) => a - b);
  const groups: Claim[][] = [];
  for (const claim of stating) {
    const previous = groups.at(-1)?.at(-1);
    if (previous && !parted(slot, previous, claim, partings)) groups.at(-1)?.push(claim);
    else groups.push([claim]);
  }
  const starts = groups.map((group) => startOf(group[0] as Claim));
  const runOfEnding = (at: Instant) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start < at),
    );
  return groups.map((group, index) => ({
    from: starts[index] as Instant,
    stating: group,
    endings: endings.filter(({ at }) => runOfEnding(at) === index).map(({ claim }) => claim),
  }));
}

/** Of several runs the one whose start is nearest. */
export function nearestRun(runs: readonly Run[], aim: Instant): Run | undefined {
  return runs.toSorted((a, b) => Math.abs(a.from - aim) - Math.abs(b.from - aim) || a.from - b.from)[0];
}

/** Where another value took over, in a slot that has one at a time; what is held besides takes nothing over. */
function rivalStarts(slot: Slot, value: Claim, claims: readonly Claim[]): readonly Instant[] {
  const sides = new Set(claims.filter(({ also }) => also).map(valueKey));
  if (slot.cardinality !== 'one' || sides.has(valueKey(value))) return [];
  return claims.filter((claim) => states(claim) && valueKey(claim) !== valueKey(value) && !sides.has(valueKey(claim))).map(startOf);
}

function parted(slot: Slot, before: Claim, after: Claim, partings: readonly Instant[]): boolean {
  if ((before.end?.at ?? OPEN_END) <= startOf(after)) return true;
  if (slot.cardinality === 'event') return (before.end?.at ?? before.start?.until ?? before.saidAt) <= startOf(after);
  const next = partings.find((at) => at > startOf(before));
  return next !== undefined && next <= startOf(after);
}
