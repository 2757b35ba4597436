import type { PredicateDefinition } from '../domain/predicate.ts';

/** What is declared and stands otherwise in a space, or not at all. */
export function notYetIn(stored: readonly PredicateDefinition[], declared: readonly PredicateDefinition[]): readonly PredicateDefinition[] {
  if (declared.length === 0) return [];
  const has = holds(stored);
  return declared.filter((definition) => !has(definition));
}

/** What is declared and stands in a space just so. */
export function alreadyIn(
  stored: readonly PredicateDefinition[],
  declared: readonly PredicateDefinition[],
): readonly PredicateDefinition[] {
  return declared.length === 0 ? [] : declared.filter(holds(stored));
}

function holds(stored: readonly PredicateDefinition[]): (definition: PredicateDefinition) => boolean {
  const fingerprints = new Set(stored.map(fingerprint));
  return (definition) => fingerprints.has(fingerprint(definition));
}

function fingerprint(definition: PredicateDefinition): string {
  return JSON.stringify(Object.entries(definition).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
