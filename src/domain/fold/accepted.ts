import type { Bound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import type { Closing } from '../fact.ts';
import type { Instant } from '../instant.ts';
import { firstEndingAfter } from './first-ending-after.ts';
import type { Stint } from './stints.ts';
import { compete, type Won } from './winners.ts';

/** A period in which one value holds without a break, before it is made into a fact. */
export interface Stretch {
  readonly claims: readonly Claim[];
  readonly start: Bound | null;
  readonly end: Bound | null;
  readonly openedBy: string;
  readonly closedBy: Closing | null;
  readonly disputed: boolean;
}

/** A claim in whose whole stint another value won, and what won at its start. */
export interface Outranked {
  readonly claim: Claim;
  readonly by: Closing;
  readonly disputed: boolean;
}

/** What one competition comes to: rules 2 to 5 of the fold. Every claim of the stints is behind a stretch or is outranked. */
export function accept(stints: readonly Stint[]): { stretches: readonly Stretch[]; outranked: readonly Outranked[] } {
  const { won, closed } = compete(stints);
  const disputed = equalStarts(closed);
  const runs = runsOf(won);
  const outranked = behindRuns(runs, closed).map(({ claim, from }) => {
    const winner = (won[firstEndingAfter(won, from)] as Won).stint;
    return { claim, by: { claimId: winner.claim.id, how: 'superseded' as const }, disputed: disputed.has(claim.id) };
  });
  return { stretches: runs.map((run) => stretchOf(run, disputed)), outranked };
}

interface Run {
  readonly value: string;
  readonly parts: Won[];
  readonly claims: Claim[];
  readonly from: Instant;
  to: Instant;
  /** What won just before, where it left off only here. */
  readonly after: Won | null;
  next: Won | null;
}

/** Rule 4: touching stretches of one value are one run. */
function runsOf(won: readonly Won[]): readonly Run[] {
  const runs: Run[] = [];
  for (const part of won) {
    const run = runs.at(-1);
    const touches = run?.to === part.from;
    if (run && touches && run.value === part.stint.value) {
      run.parts.push(part);
      run.to = part.to;
      continue;
    }
    if (run && touches) run.next = part;
    runs.push({
      value: part.stint.value,
      parts: [part],
      claims: [],
      from: part.from,
      to: part.to,
      after: touches ? (run?.parts.at(-1) ?? null) : null,
      next: null,
    });
  }
  return runs;
}

/** Puts each claim behind every run of its value that its stint overlaps. @returns the stints that overlap none */
function behindRuns(runs: readonly Run[], stints: readonly Stint[]): readonly Stint[] {
  const byValue = Map.groupBy(runs, ({ value }) => value);
  return stints.filter((stint) => {
    const ofValue = byValue.get(stint.value) ?? [];
    const first = firstEndingAfter(ofValue, stint.from);
    let index = first;
    for (let run = ofValue[index]; run && run.from < stint.to; run = ofValue[++index]) run.claims.push(stint.claim);
    return index === first;
  });
}

function stretchOf({ parts, claims, from, to, after, next }: Run, disputed: ReadonlySet<string>): Stretch {
  const first = (parts[0] as Won).stint;
  const last = (parts.at(-1) as Won).stint;
  const isTaken = next !== null && (to < last.to || last.closing?.how === 'superseded');
  return {
    claims,
    start: from === first.from ? first.start : inferred(after?.stint.end ?? null),
    end: isTaken ? inferred(next.stint.start) : last.end,
    openedBy: first.claim.id,
    closedBy: isTaken ? { claimId: next.stint.claim.id, how: next.stint.open ? 'superseded' : 'interrupted' } : last.closing,
    disputed: claims.some(({ id }) => disputed.has(id)),
  };
}

/** Rule 5: starts that two values share, so that only rank decided between them. Unknown starts are not known to be the same. */
function equalStarts(stints: readonly Stint[]): ReadonlySet<string> {
  const known = stints.filter(({ start }) => start !== null);
  const shared = [...Map.groupBy(known, ({ from }) => from).values()].filter((group) => new Set(group.map(({ value }) => value)).size > 1);
  return new Set(shared.flat().map(({ claim }) => claim.id));
}

/** A bound that was worked out from where another claim starts or ends. */
function inferred(from: Bound | null): Bound | null {
  return from && { ...from, basis: 'inferred' };
}
