import { type Instant, LATEST } from '../../domain/instant.ts';
import type { PredicateDefinition } from '../../domain/predicate.ts';
import type { StoredPredicate } from '../../domain/stored.ts';
import type { Connection } from './connection.ts';
import type { SpaceRow } from './space-row.ts';
import { PREDICATES } from './sql/predicates.ts';

interface PredicateRow {
  readonly definition: string;
  readonly recorded_at: number;
  readonly expired_at: number;
}

/** The definitions that were believed at the instant. */
export function predicatesOf(connection: Connection, space: SpaceRow, knownAt: Instant = LATEST): readonly PredicateDefinition[] {
  return connection.all<PredicateRow>(PREDICATES.knownAt, { space: space.id, known: knownAt }).map(definitionOf);
}

/** Every definition that there ever was. */
export function storedPredicates(connection: Connection, space: SpaceRow): readonly StoredPredicate[] {
  return connection
    .all<PredicateRow>(PREDICATES.all, { space: space.id })
    .map((row) => ({ ...definitionOf(row), recordedAt: row.recorded_at, expiredAt: row.expired_at }));
}

function definitionOf({ definition }: PredicateRow): PredicateDefinition {
  return JSON.parse(definition) as PredicateDefinition;
}
