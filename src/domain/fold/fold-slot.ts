import type { Claim } from '../claim.ts';
import { contentId } from '../content-id.ts';
import type { Closing, Fact, Standing } from '../fact.ts';
import { accept, type Outranked, type Stretch } from './accepted.ts';
import { happenings } from './events.ts';
import { compareSaid } from './rank.ts';
import { applyRefutations, type Refuted } from './refutations.ts';
import { type Slot, states } from './slot.ts';
import { type Stint, stintsOf } from './stints.ts';

/**
 * Computes the facts of a slot from all its claims: pure, total, and independent of the order in which the claims arrive. A claim given twice counts once.
 *
 * No claim is lost. Each is found in one of these places:
 * - behind accepted facts (`claimIds`): it states what holds there;
 * - as what closed a fact (`closedBy`): it ended, superseded, interrupted or refuted it;
 * - alone behind a fact of another standing: `refuted` or called off; `unsure`; `dangling`, an ending or refutation that met nothing; or
 *   `outranked`, where another claim prevailed: a statement in whose whole period another value won, an ending or refutation that met only what
 *   another had closed already, a period that ends before it starts.
 */
export function foldSlot(slot: Slot): readonly Fact[] {
  const claims = inOrderSaid(slot.claims).map(withPossibleStart);
  const certain = claims.filter((claim) => claim.trust !== 'unsure');
  const { remaining, refuted, met } = applyRefutations(
    slot,
    certain.filter((claim) => !endsBeforeItStarts(claim)),
  );
  const concluded = slot.cardinality === 'event' ? concludeEvents(remaining) : concludeStates(slot, remaining);

  const facts = [
    ...concluded.stretches.map(acceptedFact),
    ...[...refuted, ...concluded.calledOff].map(({ claim, by }) => aside('refuted', claim, { claimId: by.id, how: 'refuted' })),
    ...concluded.outranked.map(({ claim, by, disputed }) => ({ ...aside('outranked', claim, by), disputed })),
    ...claims.filter((claim) => claim.trust === 'unsure').map((claim) => aside('unsure', claim)),
  ];
  const found = new Set(facts.flatMap(({ claimIds, closedBy }) => (closedBy ? [...claimIds, closedBy.claimId] : claimIds)));
  const prevailedOver = (claim: Claim) => states(claim) || met.has(claim.id) || concluded.met.has(claim.id);
  const rest = certain.filter(({ id }) => !found.has(id)).map((claim) => aside(prevailedOver(claim) ? 'outranked' : 'dangling', claim));
  return withIds([...facts, ...rest]);
}

function inOrderSaid(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].toSorted(compareSaid);
}

/** "Was there until 2020", said later and without a word of when it began: the start is not the time of saying, it is not known. */
function withPossibleStart(claim: Claim): Claim {
  return states(claim) && claim.start?.basis === 'episode' && claim.end && claim.end.at <= claim.start.at
    ? { ...claim, start: null }
    : claim;
}

function endsBeforeItStarts(claim: Claim): boolean {
  return states(claim) && claim.start !== null && claim.end !== null && claim.end.at <= claim.start.at;
}

interface Concluded {
  readonly stretches: readonly Stretch[];
  readonly outranked: readonly Outranked[];
  readonly calledOff: readonly Refuted[];
  /** Ids of the endings that met something. */
  readonly met: ReadonlySet<string>;
}

/** What holds for a time: values compete for the one place, and each side value or value of many has a place of its own. */
function concludeStates(slot: Slot, claims: readonly Claim[]): Concluded {
  const { stints, calledOff, met } = stintsOf(slot, claims);
  const main = stints.filter(({ side }) => !side);
  const besides = Map.groupBy(
    stints.filter(({ side }) => side),
    ({ value }) => value,
  );
  const places: readonly (readonly Stint[])[] = [main, ...besides.values()];
  const accepted = places.map(accept);
  return {
    stretches: accepted.flatMap(({ stretches }) => stretches),
    outranked: accepted.flatMap(({ outranked }) => outranked),
    calledOff,
    met,
  };
}

function concludeEvents(claims: readonly Claim[]): Concluded {
  const stretches = happenings(claims).map(({ claims: told, start, end }): Stretch => {
    const { id } = told[0] as Claim;
    return { claims: told, start, end, openedBy: id, closedBy: { claimId: id, how: 'stated' }, disputed: false };
  });
  return { stretches, outranked: [], calledOff: [], met: new Set() };
}

/** A fact before its id is made from its content. */
type NewFact = Omit<Fact, 'id'>;

function acceptedFact({ claims, ...shape }: Stretch): NewFact {
  const said = claims.toSorted(compareSaid);
  const { subject, predicate, object } = said[0] as Claim;
  return { subject, predicate, object, standing: 'accepted', ...shape, claimIds: said.map(({ id }) => id) };
}

function aside(standing: Standing, claim: Claim, closedBy: Closing | null = null): NewFact {
  const { id, subject, predicate, object, start, end } = claim;
  return { subject, predicate, object, start, end, standing, disputed: false, claimIds: [id], openedBy: id, closedBy };
}

/** An id lasts as long as the first-said claim behind the fact does; runs that rest on the same claim are numbered in order of time. */
function withIds(facts: readonly NewFact[]): readonly Fact[] {
  const runsOfClaim = new Map<string, number>();
  return facts.map((fact) => {
    const { standing, subject, predicate, object, claimIds } = fact;
    const claimId = claimIds[0] as string;
    const run = runsOfClaim.get(claimId) ?? 0;
    runsOfClaim.set(claimId, run + 1);
    return { id: contentId('f', standing, subject, predicate, object, claimId, run), ...fact };
  });
}
