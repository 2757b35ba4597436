import { CARDINALITIES } from '../domain/fold/slot.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import { IncorrectInputError } from '../errors.ts';
import { predicateName } from './predicate-name.ts';

/** What must be said of a predicate, and what may be; see {@link PredicateDefinition} for the meaning of each field. */
export type PredicateInput = Pick<PredicateDefinition, 'name'> & Partial<Omit<PredicateDefinition, 'name' | 'source'>>;

/**
 * Fills in the defaults: cardinality `many`, no aliases, a label made from the name.
 *
 * @throws IncorrectInputError `unknown-word`
 */
export function definePredicate(input: PredicateInput, source: PredicateDefinition['source'] = 'user'): PredicateDefinition {
  const name = predicateName(input.name);
  const cardinality = input.cardinality ?? 'many';
  if (!CARDINALITIES.includes(cardinality)) {
    throw new IncorrectInputError(
      'unknown-word',
      `cardinality of ${name}: ${JSON.stringify(cardinality)} is none. Use ${CARDINALITIES.join(', ')}.`,
      { name, cardinality },
    );
  }
  return {
    name,
    cardinality,
    aliases: (input.aliases ?? []).map(predicateName),
    inverses: (input.inverses ?? []).map(predicateName),
    symmetric: input.symmetric ?? false,
    group: input.group ?? null,
    implies: (input.implies ?? []).map(predicateName),
    label: input.label ?? name.replaceAll('_', ' '),
    inverseKinds: input.inverseKinds ?? [],
    source,
  };
}
