import type { PredicateDefinition } from '../domain/predicate.ts';

/** What is declared and stands otherwise in a space, or not at all. */
export function notYetIn(stored: readonly PredicateDefinition[], declared: readonly PredicateDefinition[]): readonly PredicateDefinition[] {
  if (declared.length === 0) return [];
  const byName = new Map(stored.map((definition) => [definition.name, fingerprint(definition)]));
  return declared.filter((definition) => byName.get(definition.name) !== fingerprint(definition));
}

function fingerprint(definition: PredicateDefinition): string {
  return JSON.stringify(Object.entries(definition).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
