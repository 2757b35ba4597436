import type { Claim } from '../domain/claim.ts';
import { ANY_OBJECT } from '../domain/entity-key.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { Canonical, StoredClaim } from '../domain/stored.ts';
import type { SlotAddress } from '../ports/graph-store.ts';
import type { Ontology } from './ontology.ts';

/** The claim said and where it competes, before or after it is stored. */
export type PlacedClaim = Pick<StoredClaim, 'claim' | 'canonical'>;

/** Every slot whose facts a claim can change. */
export function slotsTouchedBy({ claim, canonical }: PlacedClaim, ontology: Ontology): readonly SlotAddress[] {
  const definition = ontology.definition(canonical.predicate);
  const own = slotOf(canonical, definition, ontology);
  const other = own.eitherSide && canonical.object !== ANY_OBJECT ? [{ ...own, subject: canonical.object }] : [];
  if (states(claim) || canonical.object === ANY_OBJECT) return [own, ...other];
  return [
    own,
    ...other,
    ...ontology.specific(definition.name).map((specific) => slotOf({ ...canonical, predicate: specific.name }, specific, ontology)),
  ];
}

function slotOf({ subject, object }: Canonical, definition: PredicateDefinition, ontology: Ontology): SlotAddress {
  const single = definition.cardinality === 'one';
  return {
    subject,
    predicates: single ? ontology.group(definition).map(({ name }) => name) : [definition.name],
    object: single || object === ANY_OBJECT ? null : object,
    eitherSide: single && definition.symmetric,
    endedBy: definition.implies,
  };
}

/** Whether a claim competes in, or reaches into, a slot: the same condition by which a store looks a slot up. */
export function reachesSlot({ claim, canonical }: PlacedClaim, slot: SlotAddress): boolean {
  const own = slot.predicates.includes(canonical.predicate);
  if (!own && (states(claim) || !slot.endedBy.includes(canonical.predicate))) return false;
  if (slot.eitherSide && canonical.object === slot.subject) return true;
  return (
    canonical.subject === slot.subject && (slot.object === null || canonical.object === slot.object || canonical.object === ANY_OBJECT)
  );
}

/** The slots without those that another one covers. */
export function distinctSlots(slots: readonly SlotAddress[]): readonly SlotAddress[] {
  const byKey = new Map(slots.map((slot) => [slotKey(slot), slot]));
  return [...byKey.values()].filter((slot) => slot.object === null || !byKey.has(slotKey({ ...slot, object: null })));
}

export function slotKey(slot: SlotAddress): string {
  return JSON.stringify([slot.subject, slot.predicates, slot.object]);
}

function states(claim: Claim): boolean {
  return claim.says === 'holds' || claim.says === 'corrected';
}
