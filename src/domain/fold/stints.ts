import type { Bound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { ANY_OBJECT } from '../entity-key.ts';
import type { Closing } from '../fact.ts';
import { type Instant, OPEN_END, UNKNOWN_START } from '../instant.ts';
import { type AimedEnding, aim, callsOff, closedBy, type Ending, endingsAmong, ownEnd } from './endings.ts';
import { firstEndingAfter } from './first-ending-after.ts';
import { saidBefore, startOf } from './rank.ts';
import type { Refuted } from './refutations.ts';
import { type Slot, states, valueKey } from './slot.ts';

/** The stretch `[from, to)`, never empty, over which one claim makes its value hold: after endings, before other values are looked at. */
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
  /** Held besides other values: it neither closes nor is closed by them. */
  readonly side: boolean;
}

export interface Stints {
  readonly stints: readonly Stint[];
  /** Plans that were called off before they began. */
  readonly calledOff: readonly Refuted[];
  /** Ids of the endings that met something. */
  readonly met: ReadonlySet<string>;
}

/**
 * Applies what was said to have stopped: rule 1 of the fold. An ending closes what had begun; where it finds nothing to close it calls off what
 * was planned; where it finds no plan either it implies a past of its own. One that states a start of its own states a past in any case.
 */
export function stintsOf(slot: Slot, claims: readonly Claim[]): Stints {
  const endings = endingsAmong(claims);
  const values = [...Map.groupBy(claims.filter(states), valueKey).values()].map((stating) => ({
    stating,
    aimed: aim(slot, endings, stating[0] as Claim, stating),
  }));
  const met = new Set(values.flatMap(({ aimed }) => aimed.filter((ending) => ending.closesSomething).map(({ claim }) => claim.id)));
  const calledOff = plansCalledOff(slot, claims.filter(states), endings, met);

  const off = new Set(calledOff.map(({ claim }) => claim));
  const sides = new Set(claims.filter((claim) => claim.also && !off.has(claim)).map(valueKey));
  const isSide = (claim: Claim) => slot.cardinality !== 'one' || sides.has(valueKey(claim));
  const stated = values.flatMap(({ stating, aimed }) =>
    stintsOfValue(
      stating.filter((claim) => !off.has(claim)),
      aimed,
    ),
  );
  const implied = endings.filter(({ claim }) => impliesPast(claim, met)).map(impliedPast);
  const stints = [...stated, ...implied].filter(({ from, to }) => from < to).map((stint) => ({ ...stint, side: isSide(stint.claim) }));
  return { stints, calledOff, met };
}

/** Plans that endings which closed nothing call off; those endings are met then. Of several the first said counts. */
function plansCalledOff(slot: Slot, plans: readonly Claim[], endings: readonly Ending[], met: Set<string>): readonly Refuted[] {
  const left = endings.filter(({ claim }) => !met.has(claim.id));
  if (left.length === 0) return [];
  return plans.flatMap((claim) => {
    const off = left.filter((ending) => callsOff(slot, ending, claim));
    for (const ending of off) met.add(ending.claim.id);
    return off[0] ? [{ claim, by: off[0].claim }] : [];
  });
}

type OneSided = Omit<Stint, 'side'>;

function stintsOfValue(stating: readonly Claim[], aimed: readonly AimedEnding[]): readonly OneSided[] {
  const bounded = byEnd(stating);
  return stating.map((claim) => {
    const { start, end } = claim;
    let shape: Shape = { start, end, closing: end && { claimId: claim.id, how: 'stated' } };
    for (const ending of aimed) {
      const closed = closedBy(ending, claim);
      if (closed) shape = earlier(shape, { ...closed, closing: { claimId: ending.claim.id, how: 'ended' } });
    }
    const again = claim.end === null ? firstWithEnd(bounded, claim) : undefined;
    if (again) shape = earlier(shape, { start, end: again.end, closing: { claimId: again.id, how: 'stated' } });
    return stint(claim, shape);
  });
}

type Shape = Pick<Stint, 'start' | 'end' | 'closing'>;

function earlier(a: Shape, b: Shape): Shape {
  return b.end && b.end.at < (a.end?.at ?? OPEN_END) ? b : a;
}

interface Bounded {
  readonly claim: Claim;
  readonly to: Instant;
  /** The earliest start that this claim or one that ends later may mean. */
  readonly earliestStart: Instant;
}

function byEnd(stating: readonly Claim[]): readonly Bounded[] {
  const sorted = stating.filter(({ end }) => end !== null).toSorted((a, b) => endOf(a) - endOf(b));
  let earliestStart = OPEN_END;
  return sorted
    .toReversed()
    .map((claim) => {
      earliestStart = Math.min(earliestStart, statedStart(claim));
      return { claim, to: endOf(claim), earliestStart };
    })
    .reverse();
}

/**
 * The same value said again, now with an end: it closes the open claim of the same start, or of a later one. Without time words for its start it
 * means whatever run was open.
 */
function firstWithEnd(bounded: readonly Bounded[], claim: Claim): Claim | undefined {
  const until = claim.start?.until ?? UNKNOWN_START + 1;
  for (let index = firstEndingAfter(bounded, startOf(claim)); index < bounded.length; index += 1) {
    const again = bounded[index] as Bounded;
    if (again.earliestStart >= until) return undefined;
    if (statedStart(again.claim) < until && saidBefore(claim, again.claim)) return again.claim;
  }
  return undefined;
}

function statedStart({ start }: Claim): Instant {
  return start === null || start.basis === 'episode' ? UNKNOWN_START : start.at;
}

function endOf({ end }: Claim): Instant {
  return end?.at ?? OPEN_END;
}

function impliesPast(claim: Claim, met: ReadonlySet<string>): boolean {
  return claim.says === 'ended' && claim.object !== ANY_OBJECT && (claim.start !== null || !met.has(claim.id));
}

function impliedPast(ending: Ending): OneSided {
  const { claim } = ending;
  return { ...stint(claim, { start: claim.start, end: ownEnd(ending), closing: { claimId: claim.id, how: 'ended' } }), open: false };
}

function stint(claim: Claim, shape: Shape): OneSided {
  const from = shape.start?.at ?? UNKNOWN_START;
  const to = shape.end?.at ?? OPEN_END;
  return { claim, value: valueKey(claim), from, to, ...shape, open: claim.end === null };
}
