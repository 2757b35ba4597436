import type { Claim } from '../domain/claim.ts';
import { contentId } from '../domain/content-id.ts';
import type { Ontology } from './ontology.ts';
import type { PlacedClaim } from './slots.ts';

/**
 * The refutations of old values that corrections imply elsewhere. "Allergic to walnuts, not peanuts" speaks of two slots where a subject may have
 * many values, and where the relation is kept from its object's side: the correction itself meets only claims of the new value's slot.
 */
export function oldValuesRefuted({ claim, canonical }: PlacedClaim, ontology: Ontology): readonly Claim[] {
  const { says, meant, object } = claim;
  if (says !== 'corrected' || meant?.object === undefined || meant.object === object) return [];
  const { cardinality, symmetric } = ontology.definition(canonical.predicate);
  const isInverted = canonical.predicate !== ontology.definition(claim.predicate).name;
  if (cardinality === 'one' && (symmetric || !isInverted)) return [];
  const run = meant.runStart === undefined ? null : { runStart: meant.runStart };
  return [
    {
      ...claim,
      id: contentId('c', claim.id, 'old value'),
      says: 'wrong',
      object: meant.object,
      start: null,
      end: null,
      also: false,
      meant: run,
    },
  ];
}
