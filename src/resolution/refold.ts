import type { Claim } from '../domain/claim.ts';
import { ANY_OBJECT, type EntityKey } from '../domain/entity-key.ts';
import type { Fact } from '../domain/fact.ts';
import { foldSlot } from '../domain/fold/fold-slot.ts';
import { competing } from '../domain/stored.ts';
import type { SlotAddress } from '../ports/graph-store.ts';
import type { Ontology } from './ontology.ts';
import type { PlacedClaim } from './slots.ts';

/** Computes the facts of one slot from the claims that reach it. For a symmetric slot they are seen from the slot's subject. */
export function refold(slot: SlotAddress, claims: readonly PlacedClaim[], ontology: Ontology): readonly Fact[] {
  const definition = ontology.definition(slot.predicates[0] as string);
  const seen = claims.map((placed) => claimInSlot(slot, placed));
  const fold = (group: readonly Claim[]) =>
    foldSlot({
      cardinality: definition.cardinality,
      claims: group,
      reaches: (general, specific) => ontology.definition(specific).implies.includes(general),
    }).filter((fact) => slot.predicates.includes(fact.predicate));
  if (definition.cardinality === 'one' || slot.object !== null) return fold(seen);
  const folds = byObject(seen).map(fold);
  return [...folds.flatMap((facts) => facts.filter(({ object }) => object !== ANY_OBJECT)), ...danglingEverywhere(folds)];
}

/** What ends any object dangles only where it met no object at all. */
function danglingEverywhere(folds: readonly (readonly Fact[])[]): readonly Fact[] {
  const [first = [], ...others] = folds.map((facts) => facts.filter(({ object }) => object === ANY_OBJECT));
  return first.filter(({ id }) => others.every((facts) => facts.some((fact) => fact.id === id)));
}

/** A claim that reaches in from a more general predicate closes alike, and has its own past where it belongs. */
function claimInSlot(slot: SlotAddress, { claim, canonical }: PlacedClaim): Claim {
  const placed = competing({ claim, canonical });
  const oriented =
    slot.eitherSide && placed.object === slot.subject ? { ...placed, subject: placed.object, object: placed.subject } : placed;
  return slot.predicates.includes(canonical.predicate) || claim.says !== 'ended' ? oriented : { ...oriented, says: 'not', start: null };
}

/** A slot for each object. What ends or refutes any object reaches all of them, and stands alone where there is none. */
function byObject(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const any = claims.filter((claim) => claim.object === ANY_OBJECT);
  const groups = [
    ...Map.groupBy(
      claims.filter((claim) => claim.object !== ANY_OBJECT),
      (claim): EntityKey => claim.object,
    ).values(),
  ];
  return groups.length === 0 ? [any] : groups.map((group) => [...group, ...any]);
}
