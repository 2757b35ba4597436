import { ANY_OBJECT, type EntityKey } from '../../domain/entity-key.ts';
import type { StoredClaim } from '../../domain/stored.ts';
import type { SlotAddress, SlotContents } from '../../ports/graph-store.ts';
import { compareClaims, compareFacts } from './order.ts';
import { countsNow, type Space } from './space.ts';

export function readSlot(space: Space, address: SlotAddress): SlotContents {
  const { predicates, object } = address;
  const anyOrThis = object === null ? null : [object, ANY_OBJECT];
  const claims = [...space.claims.values()].filter(
    (stored) =>
      countsNow(stored) &&
      liesIn(address, stored.canonical, anyOrThis) &&
      (predicates.includes(stored.canonical.predicate) || reachesInto(address, stored)),
  );
  const facts = [...space.facts.values()].filter(
    (fact) => countsNow(fact) && liesIn(address, fact, object === null ? null : [object]) && predicates.includes(fact.predicate),
  );
  return { address, claims: claims.sort(compareClaims), facts: facts.sort(compareFacts) };
}

interface Ends {
  readonly subject: EntityKey;
  readonly object: EntityKey;
}

/** Whether one end is the slot's subject and the other one of its objects; `null` = every object. */
function liesIn({ subject, eitherSide }: SlotAddress, ends: Ends, objects: readonly EntityKey[] | null): boolean {
  const forward = ends.subject === subject && (objects?.includes(ends.object) ?? true);
  const backward = ends.object === subject && (objects?.includes(ends.subject) ?? true);
  return forward || (eitherSide && backward);
}

/** Whether the claim ends or refutes something of a more general predicate. */
function reachesInto({ endedBy }: SlotAddress, { claim, canonical }: StoredClaim): boolean {
  return endedBy.includes(canonical.predicate) && claim.says !== 'holds' && claim.says !== 'corrected';
}
