import { type Instant, LATEST } from '../../domain/instant.ts';
import type { PredicateDefinition } from '../../domain/predicate.ts';
import type { Run } from './connection.ts';
import { type PredicateProperties, predicateOf } from './predicate-properties.ts';

/** The definitions that were believed at the instant, by default the last. */
export async function findPredicates(
  run: Run,
  space: string,
  { knownAt = LATEST }: { readonly knownAt?: Instant } = {},
): Promise<readonly PredicateDefinition[]> {
  const rows = await run<{ predicate: PredicateProperties }>('predicates/of-space', { space, known_at: knownAt });
  return rows.map(({ predicate }) => predicateOf(predicate));
}
