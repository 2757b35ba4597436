import type { Claim } from '../claim.ts';
import type { Fact } from '../fact.ts';
import { compareSaid, startOf } from './rank.ts';

/**
 * What happened once: a period of its own precision that nothing closes. Two claims of one object whose periods overlap
 * tell of the same event; the narrower period is kept.
 */
export function foldEvents(claims: readonly Claim[]): { events: readonly Omit<Fact, 'id'>[]; dangling: readonly Claim[] } {
  const happened = claims.filter((claim) => claim.says === 'holds' || claim.says === 'corrected');
  const byObject = Map.groupBy(happened, (claim) => JSON.stringify([claim.predicate, claim.object]));
  const events = [...byObject.values()].flatMap((group) => overlapping(group).map(eventFact));
  return { events, dangling: claims.filter((claim) => !happened.includes(claim)) };
}

function overlapping(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const claim of claims.toSorted((a, b) => startOf(a) - startOf(b) || compareSaid(a, b))) {
    if (startOf(claim) < until) groups.at(-1)?.push(claim);
    else groups.push([claim]);
    until = Math.max(until, endOf(claim));
  }
  return groups;
}

function endOf(claim: Claim): number {
  return claim.end?.at ?? claim.start?.until ?? claim.saidAt;
}

function eventFact(group: readonly Claim[]): Omit<Fact, 'id'> {
  const said = group.toSorted(compareSaid);
  const { subject, predicate, object } = said[0] as Claim;
  const [narrowest] = said.toSorted((a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b))) as [Claim];
  const at = endOf(narrowest);
  const precision = narrowest.end?.precision ?? narrowest.start?.precision ?? 'second';
  const basis = narrowest.end?.basis ?? narrowest.start?.basis ?? 'episode';
  return {
    subject,
    predicate,
    object,
    start: narrowest.start,
    end: { at, until: at + 1, precision, basis },
    standing: 'accepted',
    disputed: false,
    claimIds: said.map((claim) => claim.id),
    openedBy: narrowest.id,
    closedBy: { claimId: narrowest.id, how: 'stated' },
  };
}
