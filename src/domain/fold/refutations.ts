import type { Bound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { OPEN_END } from '../instant.ts';
import { compareSaid, startOf } from './rank.ts';
import { type Slot, speaksOf, valueOf } from './slot.ts';

export interface Refuted {
  readonly claim: Claim;
  readonly by: Claim;
}

export interface Refutations {
  /** The claims that are left, with corrections turned into what they state, inherited bounds filled in. */
  readonly remaining: readonly Claim[];
  readonly refuted: readonly Refuted[];
  /** Refutations that met nothing. */
  readonly dangling: readonly Claim[];
}

/**
 * Takes out what was said to be wrong. A `wrong` or `corrected` claim reaches only claims said before it; a correction also states the right
 * thing and inherits the bounds it does not state. A refutation that is itself refuted is void; a correction that is corrected again hands
 * over what it had corrected.
 */
export function applyRefutations(slot: Slot): Refutations {
  const claims = slot.claims.toSorted(compareSaid);
  const refuters = claims.filter((claim) => claim.says === 'wrong' || claim.says === 'corrected');
  if (refuters.length === 0) return { remaining: claims, refuted: [], dangling: [] };

  const settled = new Map<Claim, Claim>();
  const meant = new Map<Claim, readonly Claim[]>();
  for (const refuter of refuters) {
    const earlier = claims.filter((claim) => compareSaid(claim, refuter) < 0).map((claim) => settled.get(claim) ?? claim);
    const targets = targetsOf(slot, refuter, earlier);
    meant.set(refuter, targets);
    if (refuter.says === 'corrected') settled.set(refuter, withInheritedBounds(refuter, targets));
  }

  const outBy = new Map<string, Claim>();
  for (const refuter of refuters.toReversed()) {
    if (outBy.get(refuter.id)?.says === 'wrong') continue;
    for (const target of meant.get(refuter) ?? []) if (!outBy.has(target.id)) outBy.set(target.id, refuter);
  }

  const remaining: Claim[] = [];
  const refuted: Refuted[] = [];
  const dangling: Claim[] = [];
  for (const claim of claims) {
    const by = outBy.get(claim.id);
    if (by) refuted.push({ claim: settled.get(claim) ?? claim, by });
    else if (claim.says === 'corrected') remaining.push(settled.get(claim) ?? claim);
    else if (claim.says !== 'wrong') remaining.push(claim);
    else if (meant.get(claim)?.length === 0) dangling.push(claim);
  }
  return { remaining, refuted, dangling };
}

/** The earlier claims that a refutation means: those that state its value, and the endings that imply one. */
function targetsOf(slot: Slot, refuter: Claim, earlier: readonly Claim[]): readonly Claim[] {
  const old = refuter.meant?.object === undefined ? refuter : { ...refuter, object: refuter.meant.object };
  const stating = earlier.filter((claim) => states(claim) && speaksOf(slot, old, claim));
  const endings = earlier.filter((claim) => claim.says === 'ended' && speaksOf(slot, old, claim));
  if (refuter.says === 'wrong') {
    if (refuter.meant?.runStart === undefined) return [...stating, ...endings];
    return claimsOfRun(nearestRun(runsOf(slot, stating, earlier), refuter.meant.runStart), endings);
  }
  if (stating.length === 0 && refuter.meant?.object === undefined && refuter.end === null) return lastValueSaid(slot, refuter, earlier);
  const runs = runsOf(slot, stating, earlier);
  const aim = refuter.meant?.runStart ?? (refuter.start?.basis === 'stated' ? refuter.start.at : undefined);
  const run = aim === undefined ? runs.at(-1) : nearestRun(runs, aim);
  return claimsOfRun(run, refuter.end === null ? [] : endings);
}

/** "Correction: the deadline is May 8" names no old value: it means the last one said. */
function lastValueSaid(slot: Slot, refuter: Claim, earlier: readonly Claim[]): readonly Claim[] {
  if (slot.cardinality !== 'one') return [];
  const last = earlier.findLast((claim) => states(claim) && claim.predicate === refuter.predicate && claim.also === refuter.also);
  return last ? earlier.filter((claim) => states(claim) && valueOf(claim) === valueOf(last) && startOf(claim) >= startOf(last)) : [];
}

interface Run {
  readonly claims: readonly Claim[];
  readonly from: number;
  /** Where the next run of the same value starts. */
  readonly to: number;
}

/** The runs of one value: claims in order of start, parted where something lies between them that ends or replaces the value. */
function runsOf(slot: Slot, stating: readonly Claim[], earlier: readonly Claim[]): readonly Run[] {
  const groups: Claim[][] = [];
  for (const claim of stating.toSorted((a, b) => startOf(a) - startOf(b))) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && !parted(slot, previous, claim, earlier)) group.push(claim);
    else groups.push([claim]);
  }
  return groups.map((claims, index) => ({ claims, from: startOf(claims[0] as Claim), to: groups[index + 1]?.[0] ? startOf(groups[index + 1]?.[0] as Claim) : OPEN_END }));
}

function parted(slot: Slot, before: Claim, after: Claim, earlier: readonly Claim[]): boolean {
  const from = startOf(before);
  const to = startOf(after);
  if (before.end && before.end.at <= to) return true;
  return earlier.some((claim) => {
    if ((claim.says === 'ended' || claim.says === 'not') && claim.end) return speaksOf(slot, claim, before) && from < claim.end.at && claim.end.at <= to;
    if (slot.cardinality !== 'one' || !states(claim) || valueOf(claim) === valueOf(before)) return false;
    return from < startOf(claim) && startOf(claim) < to && !claim.also;
  });
}

function nearestRun(runs: readonly Run[], aim: number): Run | undefined {
  return runs.toSorted((a, b) => Math.abs(a.from - aim) - Math.abs(b.from - aim) || a.from - b.from)[0];
}

function claimsOfRun(run: Run | undefined, endings: readonly Claim[]): readonly Claim[] {
  const within = endings.filter((ending) => !run || (ending.end !== null && run.from <= ending.end.at && ending.end.at <= run.to));
  return [...(run?.claims ?? []), ...within];
}

function withInheritedBounds(correction: Claim, targets: readonly Claim[]): Claim {
  const start = correction.start ?? inheritedStart(correction, targets);
  const end = correction.end ?? targets.findLast((claim) => states(claim) && claim.end !== null)?.end ?? null;
  return { ...correction, start, end, also: correction.also || targets.some((claim) => claim.also) };
}

function inheritedStart(correction: Claim, targets: readonly Claim[]): Bound | null {
  const stating = targets.filter(states);
  const corrected = stating.findLast((claim) => claim.says === 'corrected');
  if (corrected) return corrected.start;
  if (stating.length === 0) return correction.end ? null : { at: correction.saidAt, until: correction.saidAt + 1, precision: 'second', basis: 'episode' };
  const stated = stating.filter((claim) => claim.start?.basis !== 'episode');
  const [earliest] = (stated.length > 0 ? stated : stating).toSorted((a, b) => startOf(a) - startOf(b));
  return earliest?.start ?? null;
}

function states(claim: Claim): boolean {
  return claim.says === 'holds' || claim.says === 'corrected';
}
