import type { PredicateDefinition } from '../domain/predicate.ts';
import { IncorrectInputError } from '../errors.ts';

/** What code declares, only code changes: a definition may not take a name that a declared predicate has. @throws IncorrectInputError `declared-predicate` */
export function refuseDeclared(definitions: readonly PredicateDefinition[], declared: readonly PredicateDefinition[]): void {
  for (const { name, aliases, inverses } of definitions) {
    for (const word of [name, ...aliases, ...inverses]) {
      const owner = declared.find((predicate) => [predicate.name, ...predicate.aliases, ...predicate.inverses].includes(word));
      if (!owner) continue;
      throw new IncorrectInputError(
        'declared-predicate',
        `predicates.set: ${word} belongs to ${owner.name}, which the ontology declares that this memory was opened with. Change it there.`,
        { predicate: owner.name, name: word },
      );
    }
  }
}
