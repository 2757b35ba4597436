import type { Claim } from '../domain/claim.ts';
import { ANY_OBJECT, type EntityKey } from '../domain/entity-key.ts';
import type { Canonical } from '../domain/stored.ts';
import type { Identities } from './identities.ts';
import type { Ontology } from './ontology.ts';

/** Where a claim competes: names become entities, aliases and inverses one predicate, symmetric pairs one order. */
export function canonicalOf(claim: Claim, identities: Identities, ontology: Ontology): Canonical {
  const subject = identities.root(claim.subject);
  const object = claim.object === ANY_OBJECT ? ANY_OBJECT : identities.root(claim.object);
  const { definition, inverted } = ontology.understand(claim.predicate, identities.kind(object));
  const predicate = definition.name;
  if (object === ANY_OBJECT) return { subject, predicate: inverted ? claim.predicate : predicate, object };
  const swapped = inverted || (definition.symmetric && object < subject);
  return swapped ? { subject: object, predicate, object: subject } : { subject, predicate, object };
}

export function sameCanonical(a: Canonical, b: Canonical): boolean {
  return a.subject === b.subject && a.predicate === b.predicate && a.object === b.object;
}

export function keysOf({ subject, object }: Canonical | Claim): readonly EntityKey[] {
  return object === ANY_OBJECT ? [subject] : [subject, object];
}
