import { contentId } from '../domain/content-id.ts';
import type { EntityKey } from '../domain/entity-key.ts';
import { type Fact, validTime } from '../domain/fact.ts';

/**
 * The facts of a symmetric single-valued pair. Each side has a slot of its own, and the pair holds only while both agree:
 * when Alice marries Tom, her marriage to Bob is over for Bob too.
 *
 * @param seen the facts of the first side's slot (the side whose key is smaller)
 * @param fromOther the facts of the other side's slot
 */
export function pairFacts(first: EntityKey, second: EntityKey, seen: readonly Fact[], fromOther: readonly Fact[]): readonly Fact[] {
  const mine = seen.filter((fact) => fact.subject === first && fact.object === second);
  const theirs = fromOther.filter((fact) => fact.subject === second && fact.object === first && fact.standing === 'accepted');
  return mine.flatMap((fact) => (fact.standing === 'accepted' ? bothAgree(fact, theirs) : [fact]));
}

function bothAgree(fact: Fact, theirs: readonly Fact[]): readonly Fact[] {
  const common = theirs
    .filter((other) => other.predicate === fact.predicate)
    .map((other) => narrowed(fact, other))
    .filter((cut) => cut !== null);
  if (common.length === 0) return [{ ...fact, standing: 'outranked' }];
  return common.map((cut, index) => (index === 0 ? cut : { ...cut, id: contentId('f', cut.id, index) }));
}

function narrowed(fact: Fact, other: Fact): Fact | null {
  const a = validTime(fact);
  const b = validTime(other);
  if (Math.max(a.validAt, b.validAt) >= Math.min(a.invalidAt, b.invalidAt)) return null;
  const later = b.validAt > a.validAt ? other : fact;
  const sooner = b.invalidAt < a.invalidAt ? other : fact;
  return {
    ...fact,
    start: later.start,
    openedBy: later.openedBy,
    end: sooner.end,
    closedBy: sooner.closedBy,
    disputed: fact.disputed || other.disputed,
  };
}
