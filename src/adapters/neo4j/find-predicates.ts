import type { PredicateDefinition } from '../../domain/predicate.ts';
import type { Run } from './connection.ts';
import { type PredicateProperties, predicateOf } from './predicate-properties.ts';

export async function findPredicates(run: Run, space: string): Promise<readonly PredicateDefinition[]> {
  const rows = await run<{ predicate: PredicateProperties }>('predicates/of-space', { space });
  return rows.map(({ predicate }) => predicateOf(predicate));
}
