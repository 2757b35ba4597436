import { type Bound, episodeBound } from '../bound.ts';
import type { Claim } from '../claim.ts';
import { ANY_OBJECT } from '../entity-key.ts';
import { compareSaid } from './rank.ts';
import { nearestRun, type Run, runsOf } from './runs.ts';
import { type Slot, speaksOf, states, type Value, valueKey } from './slot.ts';

export interface Refuted {
  readonly claim: Claim;
  readonly by: Claim;
}

export interface Refutations {
  /** The claims that are left without those that say `wrong`: corrections as what they state, with the bounds that they inherit. */
  readonly remaining: readonly Claim[];
  readonly refuted: readonly Refuted[];
  /** Ids of the claims that say `wrong` and met something. */
  readonly met: ReadonlySet<string>;
}

/** A claim while the refutations are replayed. */
interface Entry {
  readonly said: Claim;
  /** What it comes to: a correction with inherited bounds, an ending that follows a corrected value. */
  form: Claim;
  /** What takes it out, the first said first; it counts while there is none. */
  refuters: readonly Claim[];
  /** Takes back what a correction did. */
  undo: () => void;
}

/**
 * Takes out what was said to be wrong: rule 6 of the fold. Refutations are replayed in the order in which they were said, and each reaches
 * only what was said before it.
 * - `wrong` takes out every statement and ending of the value it names, or of the one run it means. A correction among them is void, and what it
 *   had taken out is back.
 * - A correction takes out the run it means and states the right thing, with the bounds of that run where it states none. Endings of the run
 *   stay; they are taken out by a correction that states an end, and follow one that states another value.
 *
 * @param claims in the order in which they were said
 */
export function applyRefutations(slot: Slot, claims: readonly Claim[]): Refutations {
  const entries: Entry[] = [];
  const met = new Set<string>();
  for (const said of claims) {
    const entry: Entry = { said, form: said, refuters: [], undo: () => {} };
    if (said.says === 'wrong' && refute(slot, said, entries)) met.add(said.id);
    if (said.says === 'corrected') correct(slot, entry, entries);
    entries.push(entry);
  }
  return {
    remaining: entries.filter((entry) => counts(entry) && entry.said.says !== 'wrong').map(({ form }) => form),
    refuted: entries.flatMap(({ form, refuters: [by] }) => (by ? [{ claim: form, by }] : [])),
    met,
  };
}

/** @returns whether there was anything to refute */
function refute(slot: Slot, wrong: Claim, entries: readonly Entry[]): boolean {
  const meant = wrongEntries(slot, wrong, entries);
  for (const entry of meant.toReversed()) if (counts(entry)) entry.undo();
  const targets = meant.filter(({ form }) => speaksOf(slot, wrong, form));
  for (const target of targets) target.refuters = [...target.refuters, wrong];
  return targets.length > 0;
}

/** What a `wrong` claim means as things stand; an ending that only followed a corrected value to this one is among it until the correction is void. */
function wrongEntries(slot: Slot, wrong: Claim, entries: readonly Entry[]): readonly Entry[] {
  const runStart = wrong.meant?.runStart;
  if (runStart === undefined) return entries.filter(({ form }) => (states(form) || form.says === 'ended') && speaksOf(slot, wrong, form));
  const run = nearestRun(runsOf(slot, wrong, inForce(entries)), runStart);
  return run ? entriesOf(entries, [...run.stating, ...run.endings.filter((claim) => endsByName(slot, wrong, claim))]) : [];
}

function correct(slot: Slot, correction: Entry, entries: readonly Entry[]): void {
  const { said } = correction;
  const { run, value } = meantBy(slot, said, inForce(entries));
  if (!run) {
    correction.form = { ...said, ...boundsFrom(said, undefined) };
    return;
  }
  correction.form = { ...said, ...boundsFrom(said, run), also: said.also || run.stating.some(({ also }) => also) };
  const named = run.endings.filter((claim) => endsByName(slot, value, claim));
  const ofAny = slot.cardinality === 'one' ? run.endings.filter((claim) => claim.says === 'ended' && claim.object === ANY_OBJECT) : [];
  const out = entriesOf(entries, [...run.stating, ...(said.end ? [...named, ...ofAny] : [])]);
  const followers = said.end || valueKey(value) === valueKey(said) ? [] : entriesOf(entries, named);
  const before = followers.map(({ form }) => form);
  for (const entry of out) entry.refuters = [...entry.refuters, said];
  for (const entry of followers) entry.form = { ...entry.form, predicate: said.predicate, object: said.object };
  correction.undo = () => {
    for (const entry of out) entry.refuters = entry.refuters.filter((refuter) => refuter !== said);
    for (const [index, entry] of followers.entries()) entry.form = before[index] as Claim;
  };
}

/**
 * The run that a correction means: of the old value it names; else of its own value; else, where it states no bound or its value was
 * never spoken of before ("Correction: the deadline is May 8"), of the value that was said last.
 */
function meantBy(slot: Slot, correction: Claim, counting: readonly Claim[]): { run: Run | undefined; value: Value } {
  const { predicate, meant, also } = correction;
  const start = statedStart(correction);
  const value: Value = { predicate, object: meant?.object ?? correction.object };
  const runs = runsOf(slot, value, counting);
  if (slot.cardinality === 'one' && meant === null && (runs.length === 0 || (start === null && correction.end === null))) {
    const last = counting.findLast((claim) => states(claim) && claim.predicate === predicate && claim.also === also);
    if (last) return { run: runsOf(slot, last, counting).find(({ stating }) => stating.includes(last)), value: last };
  }
  const aim = meant?.runStart ?? start?.at;
  return { run: aim === undefined ? runs.at(-1) : nearestRun(runs, aim), value };
}

/** Of the bounds that a correction states and those it inherits; where they contradict each other the inherited one goes. */
function boundsFrom(said: Claim, run: Run | undefined): Pick<Claim, 'start' | 'end'> {
  const start = statedStart(said) ?? inheritedStart(said, run);
  const end = said.end ?? lastSaid(run?.stating.filter((claim) => claim.end !== null))?.end ?? null;
  if (start === null || end === null || start.at < end.at) return { start, end };
  return statedStart(said) ? { start, end: null } : { start: null, end };
}

/** The start of the run: as corrected last, else the earliest that was stated. Where nothing was stated the correction starts when it was said. */
function inheritedStart(said: Claim, run: Run | undefined): Bound | null {
  const corrected = lastSaid(run?.stating.filter(({ says }) => says === 'corrected'));
  if (corrected) return corrected.start;
  const stated = run?.stating.find(({ start }) => start?.basis !== 'episode') ?? run?.stating[0];
  if (stated) return stated.start;
  const impliesPast = run?.endings.find((claim) => claim.says === 'ended');
  if (impliesPast) return impliesPast.start;
  return said.end ? null : episodeBound(said.saidAt);
}

function statedStart({ start }: Claim): Bound | null {
  return start?.basis === 'episode' ? null : start;
}

function lastSaid(claims: readonly Claim[] = []): Claim | undefined {
  return claims.toSorted(compareSaid).at(-1);
}

/** Whether a claim ends the value by its name, and does not only reach it as `any` or from a more general predicate. */
function endsByName(slot: Slot, value: Value, claim: Claim): boolean {
  return claim.says === 'ended' && claim.object !== ANY_OBJECT && speaksOf(slot, value, claim);
}

function counts({ refuters }: Entry): boolean {
  return refuters.length === 0;
}

function inForce(entries: readonly Entry[]): readonly Claim[] {
  return entries.filter(counts).map(({ form }) => form);
}

function entriesOf(entries: readonly Entry[], claims: readonly Claim[]): readonly Entry[] {
  const ids = new Set(claims.map(({ id }) => id));
  return entries.filter(({ said }) => ids.has(said.id));
}
