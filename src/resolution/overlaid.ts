import type { PredicateDefinition } from '../domain/predicate.ts';

/** What a space has stored under what is declared: a declared predicate takes its name, its aliases and its inverses. */
export function overlaid(stored: readonly PredicateDefinition[], declared: readonly PredicateDefinition[]): readonly PredicateDefinition[] {
  if (declared.length === 0) return stored;
  const taken = new Set(declared.flatMap(({ name, aliases, inverses }) => [name, ...aliases, ...inverses]));
  return [...stored.filter(({ name }) => !taken.has(name)), ...declared];
}
