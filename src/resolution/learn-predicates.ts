import type { PredicateDefinition } from '../domain/predicate.ts';
import { definePredicate } from './define-predicate.ts';
import type { Ontology } from './ontology.ts';

/**
 * What a space learns when one message proposes that these predicates hold one value at a time. The first message makes a `learned` definition that is
 * still `many`, a second one makes it `one`: a single wrong guess must not close facts, and which of the two comes first makes no difference. What the
 * default ontology or the user defines is never learned anew. Taking such a message back leaves what was learned; `predicates.set` corrects it.
 */
export function learnPredicates(proposedOne: readonly string[], ontology: Ontology): readonly PredicateDefinition[] {
  return [...new Set(proposedOne)].flatMap((name) => {
    const known = ontology.named(name);
    if (known?.source === 'learned' && known.cardinality === 'many') return [{ ...known, cardinality: 'one' as const }];
    return ontology.knows(name) || ontology.definition(name).cardinality === 'one' ? [] : [definePredicate({ name }, 'learned')];
  });
}
