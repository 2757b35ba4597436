import type { Bound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { contentId } from '../content-id.ts';
import type { Closing, Fact, Standing } from '../fact.ts';
import type { Instant } from '../instant.ts';
import { foldEvents } from './events.ts';
import { applyRefutations, type Refuted } from './refutations.ts';
import { compareSaid } from './rank.ts';
import type { Slot } from './slot.ts';
import { type Stint, stintsOf } from './stints.ts';
import { compete, type Won } from './winners.ts';

/**
 * Computes the facts of a slot from all its claims: pure, total, and independent of the order in which the claims arrive.
 * Every claim ends up in exactly one place: behind an accepted fact, as its closing, or behind a fact of another standing.
 */
export function foldSlot(slot: Slot): readonly Fact[] {
  const unsure = slot.claims.filter((claim) => claim.trust === 'unsure');
  const certain = { ...slot, claims: slot.claims.filter((claim) => claim.trust !== 'unsure') };
  const { remaining, refuted, dangling } = applyRefutations(certain);

  if (slot.cardinality === 'event') {
    const { events, dangling: danglingEnds } = foldEvents(remaining);
    return withIds([...events, ...asideAll('dangling', [...dangling, ...danglingEnds]), ...refutedFacts(refuted), ...asideAll('unsure', unsure)]);
  }
  const { stints, calledOff, dangling: danglingEnds } = stintsOf(slot, remaining);
  return withIds([
    ...mainFacts(stints),
    ...sideFacts(stints),
    ...asideAll('dangling', [...dangling, ...danglingEnds]),
    ...refutedFacts([...refuted, ...calledOff]),
    ...asideAll('unsure', unsure),
  ]);
}

/** A fact before its id is made from its content. */
type NewFact = Omit<Fact, 'id'>;

/** The one value at each instant. */
function mainFacts(stints: readonly Stint[]): readonly NewFact[] {
  const main = stints.filter((stint) => !stint.side);
  const { won, closed } = compete(main);
  const disputed = equalStarts(closed);
  const facts = runsOf(won).map((run) => factOfRun(run, closed, disputed));
  const shown = new Set(won.map((part) => part.stint.value));
  const hidden = Map.groupBy(closed.filter((stint) => !shown.has(stint.value)), (stint) => stint.value);
  return [...facts, ...[...hidden.values()].map((group) => outranked(group, disputed, won))];
}

/** Every value for itself: cardinality many, and what is held in addition. */
function sideFacts(stints: readonly Stint[]): readonly NewFact[] {
  const byValue = Map.groupBy(stints.filter((stint) => stint.side), (stint) => stint.value);
  return [...byValue.values()].flatMap((group) => {
    const runs = runsOf(union(group));
    return runs.length === 0 ? [outranked(group, new Set(), [])] : runs.map((run) => factOfRun(run, group, new Set()));
  });
}

/** One value's stretches without overlaps: where two stints overlap, the one that lasts longer carries the rest. */
function union(stints: readonly Stint[]): readonly Won[] {
  const parts: Won[] = [];
  for (const stint of stints.toSorted((a, b) => a.from - b.from || compareSaid(a.claim, b.claim))) {
    const covered = Math.max(stint.from, parts.at(-1)?.to ?? stint.from);
    if (covered < stint.to) parts.push({ stint, from: covered, to: stint.to });
  }
  return parts;
}

/** Touching stretches of one value, in order of time. */
function runsOf(won: readonly Won[]): readonly (readonly Won[])[] {
  const runs: Won[][] = [];
  for (const part of won) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && previous.to === part.from && previous.stint.value === part.stint.value) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs;
}

function factOfRun(run: readonly Won[], stints: readonly Stint[], disputed: ReadonlySet<string>): NewFact {
  const first = run[0] as Won;
  const last = run.at(-1) as Won;
  const behind = stints.filter((stint) => stint.value === first.stint.value && stint.from <= last.to && stint.to >= first.from);
  const resumed = first.from !== first.stint.from;
  const interrupter = last.to === last.stint.to ? null : stints.find((stint) => stint.from === last.to && stint.value !== last.stint.value);
  return factBehind('accepted', behind.map((stint) => stint.claim), {
    start: resumed ? inferred(first.from, first.stint.start) : first.stint.start,
    end: interrupter ? inferred(last.to, interrupter.start) : last.stint.end,
    openedBy: first.stint.claim.id,
    closedBy: interrupter ? { claimId: interrupter.claim.id, how: 'interrupted' } : last.stint.closing,
    disputed: disputed.has(startKey(first.stint.value, first.from)),
  });
}

function outranked(stints: readonly Stint[], disputed: ReadonlySet<string>, won: readonly Won[]): NewFact {
  const [earliest] = stints.toSorted((a, b) => a.from - b.from || compareSaid(a.claim, b.claim)) as [Stint];
  const winner = won.find((part) => part.from <= earliest.from && earliest.from < part.to);
  const by: Closing | null = winner ? { claimId: winner.stint.claim.id, how: 'superseded' } : earliest.closing;
  return factBehind('outranked', stints.map((stint) => stint.claim), {
    start: earliest.start,
    end: earliest.claim.end,
    openedBy: earliest.claim.id,
    closedBy: by,
    disputed: disputed.has(startKey(earliest.value, earliest.from)),
  });
}

/** Starts that two values share: only rank decided between them. */
function equalStarts(stints: readonly Stint[]): ReadonlySet<string> {
  const known = stints.filter((stint) => stint.start !== null);
  const disputed = new Set<string>();
  for (const group of Map.groupBy(known, (stint) => stint.from).values()) {
    const values = new Set(group.map((stint) => stint.value));
    if (values.size > 1) for (const stint of group) disputed.add(startKey(stint.value, stint.from));
  }
  return disputed;
}

function startKey(value: string, from: Instant): string {
  return `${from} ${value}`;
}

function refutedFacts(refuted: readonly Refuted[]): readonly NewFact[] {
  const groups = Map.groupBy(refuted, ({ claim, by }) => JSON.stringify([claim.predicate, claim.object, by.id]));
  return [...groups.values()].map((group) => {
    const { claim, by } = group[0] as Refuted;
    const { start, end } = claim.says === 'ended' ? { start: claim.start, end: claim.end } : claim;
    const closedBy: Closing = { claimId: by.id, how: 'refuted' };
    return factBehind('refuted', group.map((item) => item.claim), { start, end, openedBy: claim.id, closedBy, disputed: false });
  });
}

function asideAll(standing: Standing, claims: readonly Claim[]): readonly NewFact[] {
  return claims.map((claim) =>
    factBehind(standing, [claim], { start: claim.start, end: claim.end, openedBy: claim.id, closedBy: null, disputed: false }),
  );
}

function inferred(at: Instant, from: Bound | null): Bound {
  return { at, until: at + 1, precision: from?.precision ?? 'second', basis: 'inferred' };
}

type Shape = Pick<Fact, 'start' | 'end' | 'openedBy' | 'closedBy' | 'disputed'>;

function factBehind(standing: Standing, behind: readonly Claim[], shape: Shape): NewFact {
  const claims = [...new Map(behind.map((claim) => [claim.id, claim])).values()].toSorted(compareSaid);
  const { subject, predicate, object } = claims[0] as Claim;
  return { subject, predicate, object, standing, claimIds: claims.map((claim) => claim.id), ...shape };
}

/** An id lasts as long as the first-said claim behind the fact does; runs that rest on the same claim are numbered in order of time. */
function withIds(facts: readonly NewFact[]): readonly Fact[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const content = [fact.standing, fact.subject, fact.predicate, fact.object, fact.claimIds[0] as string];
    const key = JSON.stringify(content);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { id: contentId('f', ...content, nth), ...fact };
  });
}
