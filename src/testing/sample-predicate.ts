import type { PredicateDefinition } from '../domain/predicate.ts';

/** A definition for tests: a user's predicate with many values, with whatever is given in place. */
export function samplePredicate(name: string, given: Partial<Omit<PredicateDefinition, 'name'>> = {}): PredicateDefinition {
  return {
    name,
    cardinality: 'many',
    aliases: [],
    inverses: [],
    symmetric: false,
    group: null,
    implies: [],
    label: name.replaceAll('_', ' '),
    inverseKinds: [],
    source: 'user',
    ...given,
  };
}
