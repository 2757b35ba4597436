import type { PredicateDefinition } from '../../domain/predicate.ts';
import type { Connection } from './connection.ts';
import type { SpaceRow } from './space-row.ts';
import { PREDICATES } from './sql/predicates.ts';

export function predicatesOf(connection: Connection, space: SpaceRow): readonly PredicateDefinition[] {
  return connection
    .all<{ definition: string }>(PREDICATES.all, { space: space.id })
    .map(({ definition }) => JSON.parse(definition) as PredicateDefinition);
}
