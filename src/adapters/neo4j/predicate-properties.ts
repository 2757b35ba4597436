import type { Cardinality } from '../../domain/fold/slot.ts';
import type { Instant } from '../../domain/instant.ts';
import type { PredicateDefinition } from '../../domain/predicate.ts';
import type { StoredPredicate } from '../../domain/stored.ts';

/** A definition as the properties of its node. */
export interface PredicateProperties {
  readonly name: string;
  readonly cardinality: string;
  readonly aliases: readonly string[];
  readonly inverses: readonly string[];
  readonly symmetric: boolean;
  readonly group?: string | null;
  readonly implies: readonly string[];
  readonly label: string;
  readonly inverse_kinds: readonly string[];
  readonly source: string;
  readonly recorded_at: Instant;
  readonly expired_at: Instant;
}

export function predicateProperties(space: string, stored: StoredPredicate): PredicateProperties & { readonly space: string } {
  const { inverseKinds, recordedAt, expiredAt, ...others } = stored;
  return { space, ...others, inverse_kinds: inverseKinds, recorded_at: recordedAt, expired_at: expiredAt };
}

export function storedPredicateOf(properties: PredicateProperties): StoredPredicate {
  return { ...predicateOf(properties), recordedAt: properties.recorded_at, expiredAt: properties.expired_at };
}

export function predicateOf(properties: PredicateProperties): PredicateDefinition {
  return {
    name: properties.name,
    cardinality: properties.cardinality as Cardinality,
    aliases: properties.aliases,
    inverses: properties.inverses,
    symmetric: properties.symmetric,
    group: properties.group ?? null,
    implies: properties.implies,
    label: properties.label,
    inverseKinds: properties.inverse_kinds,
    source: properties.source as PredicateDefinition['source'],
  };
}
