import { type Fact, validTime } from './fact.ts';
import type { Instant } from './instant.ts';
import { type FactVersion, knownAt } from './stored.ts';
import { holdsAt, type Point } from './visibility.ts';

/**
 * `opened` visible only at the later point, having begun by then · `closed` visible only at the earlier one, having ended by then ·
 * `corrected` the belief changed: another period, or refuted, outranked or retracted since.
 */
export type DiffKind = 'opened' | 'closed' | 'corrected';

export interface FactChange {
  readonly kind: DiffKind;
  /** As believed at the first point; `null` = not believed then. */
  readonly before: FactVersion | null;
  /** As believed at the second point: accepted, or with the standing it has now; `null` = nothing states it any more, its claims were retracted. */
  readonly after: FactVersion | null;
  /** The claim that made the difference; `null` where it comes from claims that are gone. */
  readonly causeId: string | null;
}

/**
 * What is different between two points. Moving along valid time opens and closes facts; moving along transaction time corrects what was believed
 * of one and the same instant, and opens what was learned since.
 *
 * @param versions every version, of every standing, of the facts that may differ
 */
export function diffFacts(versions: readonly FactVersion[], from: Point, to: Point): readonly FactChange[] {
  const then = versions.filter((version) => knownAt(version, from.knownAt) && isAccepted(version));
  const now = versions.filter((version) => knownAt(version, to.knownAt));
  return paired(then, now.filter(isAccepted)).flatMap(([before, after]) => {
    const wasSeen = before !== null && holdsAt(before, from.validAt);
    const isSeen = after !== null && holdsAt(after, to.validAt);
    if (wasSeen && isSeen)
      return saysTheSame(before, after) ? [] : [{ kind: 'corrected', before, after, causeId: causeOfCorrection(before, after) }];
    if (isSeen) return [appeared(before, after, from.validAt)];
    if (!wasSeen) return [];
    if (after === null) return [droppedFrom(before, now)];
    return [
      holdsAt(after, from.validAt) ? { kind: 'closed', before, after, causeId: causeOutside(after, to.validAt) } : corrected(before, after),
    ];
  });
}

/** Versions of one fact: of the same id, else of the same value and resting on a common claim, since the id changes with the first-said claim. */
function paired(then: readonly FactVersion[], now: readonly FactVersion[]): readonly (readonly [FactVersion | null, FactVersion | null])[] {
  const left = new Map(now.map((version) => [version.id, version]));
  const take = (version: FactVersion | undefined) => {
    if (version) left.delete(version.id);
    return version ?? null;
  };
  const sameId = then.map((before) => [before, take(left.get(before.id))] as const);
  const pairs = sameId.map(
    ([before, after]) => [before, after ?? take([...left.values()].find((other) => sharesClaim(before, other)))] as const,
  );
  return [...pairs, ...[...left.values()].map((after) => [null, after] as const)];
}

function sharesClaim(a: Fact, b: Fact): boolean {
  return (
    a.subject === b.subject && a.predicate === b.predicate && a.object === b.object && a.claimIds.some((id) => b.claimIds.includes(id))
  );
}

function appeared(before: FactVersion | null, after: FactVersion, validBefore: Instant): FactChange {
  if (before && holdsAt(after, validBefore)) return corrected(before, after);
  return { kind: 'opened', before: null, after, causeId: causeOutside(after, validBefore) };
}

function corrected(before: FactVersion, after: FactVersion): FactChange {
  return { kind: 'corrected', before, after, causeId: causeOfCorrection(before, after) };
}

/** No accepted fact rests on its claims any more: they were refuted or outranked, or are gone. */
function droppedFrom(before: FactVersion, now: readonly FactVersion[]): FactChange {
  const after = now.find((version) => !isAccepted(version) && sharesClaim(before, version)) ?? null;
  return { kind: 'corrected', before, after, causeId: after?.closedBy?.claimId ?? null };
}

/** The claim that set the bound which keeps a fact from holding at an instant; the one that opened it where it does hold. */
function causeOutside(fact: Fact, instant: Instant): string | null {
  return instant >= validTime(fact).invalidAt ? (fact.closedBy?.claimId ?? null) : fact.openedBy;
}

function causeOfCorrection(before: Fact, after: Fact): string | null {
  return before.start?.at === after.start?.at ? (after.closedBy?.claimId ?? null) : after.openedBy;
}

/** Whether two versions tell the same period; that another claim confirms it is no difference. */
function saysTheSame(a: Fact, b: Fact): boolean {
  const told = ({ start, end, disputed }: Fact) => JSON.stringify([start?.at, start?.precision, end?.at, end?.precision, disputed]);
  return told(a) === told(b);
}

function isAccepted({ standing }: Fact): boolean {
  return standing === 'accepted';
}
