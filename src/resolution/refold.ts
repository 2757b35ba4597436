import type { Claim } from '../domain/claim.ts';
import type { EntityKey } from '../domain/entity-key.ts';
import type { Fact } from '../domain/fact.ts';
import { foldSlot } from '../domain/fold/fold-slot.ts';
import { competing } from '../domain/stored.ts';
import type { SlotAddress } from '../ports/graph-store.ts';
import type { Ontology } from './ontology.ts';
import type { PlacedClaim } from './slots.ts';

/** Computes the facts of one slot from the claims that reach it. For a symmetric slot they are seen from the slot's subject. */
export function refold(slot: SlotAddress, claims: readonly PlacedClaim[], ontology: Ontology): readonly Fact[] {
  const { cardinality } = ontology.definition(slot.predicates[0] as string);
  const roots = new Map(claims.map(({ claim, canonical }) => [claim.object, canonical.object]));
  const facts = foldSlot({
    cardinality,
    claims: claims.map((placed) => withRootsMeant(claimInSlot(slot, placed), roots)),
    reaches: (general, specific) => ontology.definition(specific).implies.includes(general),
  });
  return facts.filter((fact) => slot.predicates.includes(fact.predicate));
}

/** A claim that reaches in from a more general predicate closes alike, and has its own past where it belongs. */
function claimInSlot(slot: SlotAddress, { claim, canonical }: PlacedClaim): Claim {
  const placed = competing({ claim, canonical });
  const oriented =
    slot.eitherSide && placed.object === slot.subject ? { ...placed, subject: placed.object, object: placed.subject } : placed;
  return slot.predicates.includes(canonical.predicate) || claim.says !== 'ended' ? oriented : { ...oriented, says: 'not', start: null };
}

/** "Apex, not ACM" means Acme where ACM is a name of it that stands in the slot. */
function withRootsMeant(claim: Claim, roots: ReadonlyMap<EntityKey, EntityKey>): Claim {
  const old = claim.meant?.object;
  const root = old === undefined ? undefined : roots.get(old);
  return root === undefined || root === old ? claim : { ...claim, meant: { ...claim.meant, object: root } };
}
