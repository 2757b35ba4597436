import type { Claim } from '../../../src/domain/claim.ts';
import { ANY_OBJECT } from '../../../src/domain/entity-key.ts';
import type { Slot } from '../../../src/domain/fold/slot.ts';

/**
 * The rules of the fold once more, slowly and instant by instant: brute force over whole lists, no sorting by rank, no sweep, no shared code.
 * Says which values hold at an instant: the one main value and the values besides it.
 */
export interface NaiveFold {
  readonly mainAt: (instant: number) => string | null;
  readonly besidesAt: (instant: number) => readonly string[];
}

const ALWAYS = Number.NEGATIVE_INFINITY;
const NEVER = Number.POSITIVE_INFINITY;

export function naiveFold(slot: Slot): NaiveFold {
  const given = unique(slot.claims).map((claim) =>
    startsAfterItsEnd(claim) && claim.start?.basis === 'episode' ? { ...claim, start: null } : claim,
  );
  const certain = given.filter((claim) => claim.trust !== 'unsure' && !startsAfterItsEnd(claim)).sort(bySaid);
  const left = whatIsLeft(slot, certain);
  const stays = slot.cardinality === 'event' ? [] : staysOf(slot, left);
  const sides = new Set(left.filter((claim) => claim.also && !calledOff(slot, left).includes(claim)).map(value));
  const isSide = (stay: Stay) => slot.cardinality !== 'one' || sides.has(value(stay.claim));
  const main = stays.filter((stay) => !isSide(stay));

  const closedForGood = main.map((stay) => {
    if (!stay.open) return stay;
    const rivals = main.filter(
      (other) => other.open && other.from !== ALWAYS && value(other.claim) !== value(stay.claim) && outranks(other, stay),
    );
    return { ...stay, to: Math.min(stay.to, ...rivals.map(({ from }) => from)), rankedTo: stay.to };
  });
  const covers = (stay: Stay, instant: number) => stay.from <= instant && instant < stay.to;
  return {
    mainAt: (instant) => {
      const covering = closedForGood.filter((stay) => covers(stay, instant));
      const winner = covering.find((stay) => covering.every((other) => other === stay || outranks(stay, other)));
      return winner ? value(winner.claim) : null;
    },
    besidesAt: (instant) => {
      if (slot.cardinality === 'event') return eventsAt(left, instant);
      return [...new Set(stays.filter((stay) => isSide(stay) && covers(stay, instant)).map(({ claim }) => value(claim)))].sort();
    },
  };
}

interface Stay {
  readonly claim: Claim;
  readonly from: number;
  readonly to: number;
  /** Where it ended before other values were looked at. */
  readonly rankedTo: number;
  readonly open: boolean;
}

function outranks(a: Stay, b: Stay): boolean {
  if (a.from !== b.from) return a.from > b.from;
  if (a.from === ALWAYS && a.rankedTo !== b.rankedTo) return a.rankedTo < b.rankedTo;
  if (a.claim.trust !== b.claim.trust) return a.claim.trust === 'stated';
  if (a.claim.saidAt !== b.claim.saidAt) return a.claim.saidAt > b.claim.saidAt;
  if (a.claim.position !== b.claim.position) return a.claim.position > b.claim.position;
  return a.claim.id > b.claim.id;
}

// Rule 1: endings.

interface Effect {
  readonly from: number;
  readonly to: number;
}

function staysOf(slot: Slot, claims: readonly Claim[]): readonly Stay[] {
  const off = calledOff(slot, claims);
  const stays: Stay[] = [];
  for (const claim of claims.filter(isStatement)) {
    if (off.includes(claim)) continue;
    let best: Effect = { from: begin(claim), to: claim.end?.at ?? NEVER };
    for (const ending of claims.filter(isEnding)) {
      const effect = effectOf(slot, ending, claim, claims);
      if (effect && effect.to < best.to) best = effect;
    }
    for (const again of claims.filter(isStatement)) {
      if (
        off.includes(again) ||
        !again.end ||
        claim.end ||
        value(again) !== value(claim) ||
        bySaid(claim, again) >= 0 ||
        begin(claim) >= again.end.at
      )
        continue;
      const meansAnyStart = again.start === null || again.start.basis === 'episode';
      if ((meansAnyStart || (claim.start && (again.start?.at ?? ALWAYS) < claim.start.until)) && again.end.at < best.to)
        best = { from: begin(claim), to: again.end.at };
    }
    stays.push({ claim, ...best, rankedTo: best.to, open: claim.end === null });
  }
  for (const ending of claims.filter(isEnding)) {
    const metNothing = !closesSomething(slot, ending, claims) && !claims.some((plan) => isCalledOffBy(slot, ending, plan, claims));
    if (ending.says !== 'ended' || ending.object === ANY_OBJECT || !(ending.start || metNothing)) continue;
    const [at, until] = unit(ending);
    const inside = begin(ending) >= at && begin(ending) < latest(ending);
    const to = inside ? latest(ending) : at;
    if (until > at && begin(ending) < to) stays.push({ claim: ending, from: begin(ending), to, rankedTo: to, open: false });
  }
  return stays;
}

function unit(ending: Claim): readonly [number, number] {
  return ending.end ? [ending.end.at, ending.end.until] : [ending.saidAt, ending.saidAt + 1];
}

function latest(ending: Claim): number {
  const [at, until] = unit(ending);
  if (ending.saidAt > at) return Math.min(ending.saidAt, until);
  return ending.end?.precision === 'year' || ending.end?.precision === 'month' ? until : at;
}

/** Where the ending ends the value of a claim. */
function endOfValue(ending: Claim, claim: Claim, claims: readonly Claim[]): number {
  const [at] = unit(ending);
  const inside = claims.some(
    (other) =>
      isStatement(other) &&
      value(other) === value(claim) &&
      bySaid(other, ending) < 0 &&
      begin(other) >= at &&
      begin(other) < latest(ending),
  );
  return inside ? latest(ending) : at;
}

function closesAsBegun(slot: Slot, ending: Claim, claim: Claim, claims: readonly Claim[]): boolean {
  if (!speaks(slot, ending, claim)) return false;
  const to = endOfValue(ending, claim, claims);
  return begin(claim) < unit(ending)[0] || (begin(claim) < to && bySaid(claim, ending) < 0);
}

function effectOf(slot: Slot, ending: Claim, claim: Claim, claims: readonly Claim[]): Effect | null {
  if (!speaks(slot, ending, claim)) return null;
  const to = endOfValue(ending, claim, claims);
  if (closesAsBegun(slot, ending, claim, claims)) return { from: begin(claim), to };
  if (claim.start?.basis !== 'episode' || bySaid(claim, ending) > 0) return null;
  const sameRun = claims.filter(
    (other) =>
      isStatement(other) && value(other) === value(claim) && closesAsBegun(slot, ending, other, claims) && (other.end?.at ?? NEVER) >= to,
  );
  return { from: Math.max(ALWAYS, ...sameRun.map(begin)), to };
}

function closesSomething(slot: Slot, ending: Claim, claims: readonly Claim[]): boolean {
  return claims.some((claim) => isStatement(claim) && effectOf(slot, ending, claim, claims) !== null);
}

function isCalledOffBy(slot: Slot, ending: Claim, plan: Claim, claims: readonly Claim[]): boolean {
  if (!isStatement(plan) || !plan.start || plan.start.basis === 'episode' || !speaks(slot, ending, plan) || bySaid(plan, ending) > 0)
    return false;
  const ahead = plan.start.at >= ending.saidAt && plan.start.at >= unit(ending)[0];
  return ahead && plan.saidAt < unit(ending)[1] && !closesSomething(slot, ending, claims);
}

function calledOff(slot: Slot, claims: readonly Claim[]): readonly Claim[] {
  if (slot.cardinality === 'event') return [];
  return claims.filter((plan) => claims.some((ending) => isEnding(ending) && isCalledOffBy(slot, ending, plan, claims)));
}

// Rule 6: refutations. The state after the first n claims is computed from the states before it, without undoing anything.

interface Told {
  readonly claim: Claim;
  /** As it counts after n claims; `null` = taken out. */
  readonly form: Claim | null;
}

function whatIsLeft(slot: Slot, claims: readonly Claim[]): readonly Claim[] {
  const memo = new Map<number, readonly Told[]>();
  const after = (n: number): readonly Told[] => {
    const known = memo.get(n);
    if (known) return known;
    const prefix = claims.slice(0, n);
    const corrections = prefix.map((claim, index) =>
      claim.says === 'corrected' ? correctionOf(slot, claim, formsIn(after(index))) : null,
    );
    const wrongs = prefix.map((wrong, w) => (wrong.says === 'wrong' ? { has: (claim: Claim) => means(wrong, w, claim) } : null));
    const means = (wrong: Claim, w: number, claim: Claim): boolean => {
      if (prefix.indexOf(claim) >= w || !(isStatement(claim) || claim.says === 'ended')) return false;
      const follows = corrections.findLast((correction, r) => r < w && correction?.followers.has(claim) && voidFrom(r) > w);
      if (!speaks(slot, wrong, follows?.form ?? claim)) return false;
      if (wrong.meant?.runStart === undefined) return true;
      const run = nearest(runsIn(slot, wrong, formsIn(after(w))), wrong.meant.runStart);
      return run !== undefined && byIds([...run.stating, ...run.endings.filter((ending) => byName(slot, wrong, ending))]).has(claim);
    };
    // A correction is void once a `wrong` means it while it counts; what is said later in the prefix is settled before it.
    const voidFrom = (r: number): number => {
      const at = wrongs.findIndex((targets, w) => targets?.has(prefix[r] as Claim) && countsUntil(r, w));
      return at < 0 ? NEVER : at;
    };
    const countsUntil = (r: number, w: number): boolean =>
      !prefix.some(
        (_, other) =>
          other > r &&
          other < w &&
          ((corrections[other]?.out.has(prefix[r] as Claim) && voidFrom(other) > w) || wrongs[other]?.has(prefix[r] as Claim)),
      );
    const isVoid = prefix.map((_, r) => corrections[r] !== null && voidFrom(r) < NEVER);
    const told = prefix.map((claim, index): Told => {
      const isOut = prefix.some((_, r) => r > index && ((corrections[r]?.out.has(claim) && !isVoid[r]) || wrongs[r]?.has(claim)));
      if (isOut) return { claim, form: null };
      const follows = corrections.findLast((correction, r) => correction?.followers.has(claim) && !isVoid[r]);
      if (follows) return { claim, form: { ...claim, predicate: follows.form.predicate, object: follows.form.object } };
      return { claim, form: corrections[index]?.form ?? claim };
    });
    memo.set(n, told);
    return told;
  };
  return formsIn(after(claims.length)).filter((claim) => claim.says !== 'wrong');
}

function formsIn(told: readonly Told[]): readonly Claim[] {
  return told.map(({ form }) => form).filter((form) => form !== null);
}

interface Correction {
  readonly form: Claim;
  readonly out: { has(claim: Claim): boolean };
  readonly followers: { has(claim: Claim): boolean };
}

function byIds(claims: readonly Claim[]): { has(claim: Claim): boolean } {
  return { has: (claim) => claims.some(({ id }) => id === claim.id) };
}

function correctionOf(slot: Slot, said: Claim, counting: readonly Claim[]): Correction {
  const stated = said.start?.basis === 'episode' ? null : said.start;
  let of: { predicate: string; object: string } = { predicate: said.predicate, object: said.meant?.object ?? said.object };
  let runs = runsIn(slot, of, counting);
  let run: Run | undefined =
    said.meant?.runStart !== undefined ? nearest(runs, said.meant.runStart) : stated ? nearest(runs, stated.at) : runs.at(-1);
  if (slot.cardinality === 'one' && said.meant === null && (runs.length === 0 || (!stated && !said.end))) {
    const last = counting.filter((claim) => isStatement(claim) && claim.predicate === said.predicate && claim.also === said.also).at(-1);
    if (last) {
      of = last;
      runs = runsIn(slot, last, counting);
      run = runs.find(({ stating }) => stating.includes(last));
    }
  }
  let start = stated ?? inherited(said, run);
  let end =
    said.end ??
    (run?.stating ?? [])
      .filter((claim) => claim.end)
      .sort(bySaid)
      .at(-1)?.end ??
    null;
  if (start && end && start.at >= end.at) {
    if (stated) end = null;
    else start = null;
  }
  const form = { ...said, start, end, also: said.also || (run?.stating ?? []).some(({ also }) => also) };
  const named = (run?.endings ?? []).filter((claim) => byName(slot, of, claim));
  const any =
    slot.cardinality === 'one' ? (run?.endings ?? []).filter((claim) => claim.says === 'ended' && claim.object === ANY_OBJECT) : [];
  const isAnother = value(of) !== value(said);
  return {
    form,
    out: byIds([...(run?.stating ?? []), ...(said.end ? [...named, ...any] : [])]),
    followers: byIds(isAnother && !said.end ? named : []),
  };
}

function inherited(said: Claim, run: Run | undefined): Claim['start'] {
  const stating = run?.stating ?? [];
  const corrected = stating
    .filter(({ says }) => says === 'corrected')
    .sort(bySaid)
    .at(-1);
  if (corrected) return corrected.start;
  if (stating.length > 0) return (stating.find(({ start }) => start?.basis !== 'episode') ?? stating[0])?.start ?? null;
  const past = run?.endings.find(({ says }) => says === 'ended');
  if (past) return past.start;
  return said.end ? null : { at: said.saidAt, until: said.saidAt + 1, precision: 'second', basis: 'episode' };
}

interface Run {
  readonly from: number;
  readonly stating: readonly Claim[];
  readonly endings: readonly Claim[];
}

function runsIn(slot: Slot, of: { predicate: string; object: string }, counting: readonly Claim[]): readonly Run[] {
  const stating = counting
    .filter((claim) => isStatement(claim) && speaks(slot, of, claim))
    .sort((a, b) => begin(a) - begin(b) || bySaid(a, b));
  const endings = counting.filter((claim) => isEnding(claim) && speaks(slot, claim, of));
  const first = stating[0];
  if (!first) return endings.length > 0 ? [{ from: ALWAYS, stating, endings }] : [];
  const endOf = (ending: Claim) => {
    const inside = stating.some((claim) => bySaid(claim, ending) < 0 && begin(claim) >= unit(ending)[0] && begin(claim) < latest(ending));
    return inside ? latest(ending) : unit(ending)[0];
  };
  const isSide = (claim: Claim) => counting.some((other) => other.also && value(other) === value(claim));
  const rivals =
    slot.cardinality === 'one' && !isSide(first)
      ? counting.filter((claim) => isStatement(claim) && !isSide(claim) && value(claim) !== value(first))
      : [];
  const partings = [...endings.map(endOf), ...rivals.map(begin)];
  const isParted = (a: Claim, b: Claim) =>
    (a.end !== null && a.end.at <= begin(b)) ||
    (slot.cardinality === 'event'
      ? (a.end?.at ?? a.start?.until ?? a.saidAt) <= begin(b)
      : partings.some((at) => begin(a) < at && at <= begin(b)));
  const firsts = stating.filter((claim, index) => index === 0 || isParted(stating[index - 1] as Claim, claim));
  const indexOf = (claim: Claim) => firsts.filter((each) => stating.indexOf(each) <= stating.indexOf(claim)).length - 1;
  return firsts.map((each, index) => ({
    from: begin(each),
    stating: stating.filter((claim) => indexOf(claim) === index),
    endings: endings.filter((ending) => Math.max(0, firsts.filter((claim) => begin(claim) < endOf(ending)).length - 1) === index),
  }));
}

function nearest(runs: readonly Run[], to: number): Run | undefined {
  const distance = (run: Run) => Math.abs(run.from - to);
  return runs.find((run) =>
    runs.every((other) => distance(run) < distance(other) || (distance(run) === distance(other) && run.from <= other.from)),
  );
}

function byName(slot: Slot, of: { predicate: string; object: string }, claim: Claim): boolean {
  return claim.says === 'ended' && claim.object !== ANY_OBJECT && speaks(slot, of, claim);
}

// Rule 7: events.

function eventsAt(claims: readonly Claim[], instant: number): readonly string[] {
  const told = claims
    .filter(isStatement)
    .map((claim) => ({ claim, from: begin(claim), to: claim.end?.at ?? claim.start?.until ?? claim.saidAt }));
  const moreExact = (a: (typeof told)[number], b: (typeof told)[number]) => {
    const width = (x: typeof a) => (x.from === ALWAYS ? 1e9 + x.to : x.to - x.from);
    return width(a) - width(b) || a.from - b.from || bySaid(a.claim, b.claim);
  };
  const events: typeof told = [];
  for (const one of told.sort(moreExact)) {
    if (!events.some((event) => value(event.claim) === value(one.claim) && event.from < one.to && one.from < event.to)) events.push(one);
  }
  return [...new Set(events.filter(({ from, to }) => from <= instant && instant < to).map(({ claim }) => value(claim)))].sort();
}

// Words.

function begin(claim: Claim): number {
  return claim.start?.at ?? ALWAYS;
}

function isStatement(claim: Claim): boolean {
  return claim.says === 'holds' || claim.says === 'corrected';
}

function isEnding(claim: Claim): boolean {
  return claim.says === 'ended' || claim.says === 'not';
}

function startsAfterItsEnd(claim: Claim): boolean {
  return isStatement(claim) && claim.start !== null && claim.end !== null && claim.start.at >= claim.end.at;
}

function speaks(slot: Slot, closing: { predicate: string; object: string }, claim: { predicate: string; object: string }): boolean {
  if (closing.predicate !== claim.predicate)
    return closing.object === claim.object && (slot.reaches?.(closing.predicate, claim.predicate) ?? false);
  return closing.object === claim.object || closing.object === ANY_OBJECT;
}

function value(claim: { predicate: string; object: string }): string {
  return `${claim.predicate} ${claim.object}`;
}

function bySaid(a: Claim, b: Claim): number {
  if (a.saidAt !== b.saidAt) return a.saidAt - b.saidAt;
  if (a.episodeId !== b.episodeId) return a.episodeId < b.episodeId ? -1 : 1;
  if (a.position !== b.position) return a.position - b.position;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function unique(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) => claims.findIndex(({ id }) => id === claim.id) === index);
}
