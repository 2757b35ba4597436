import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EntityKind } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';

/** A predicate of the user's ontology: what is stored of it, and what only the code knows. */
export interface DeclaredPredicate {
  readonly definition: PredicateDefinition;
  readonly description: string;
  /** Kinds that the subject may be of; empty = any. */
  readonly subjects: readonly EntityKind[];
  readonly objects: readonly EntityKind[];
  /** The form of its values, for subjects of one kind or (`of` is `null`) of any. Empty = its objects are not literal values. */
  readonly values: readonly { readonly of: EntityKind | null; readonly schema: StandardSchemaV1 }[];
}

/** An attribute of an entity type and the predicate that holds its values. */
export interface DeclaredAttribute {
  readonly of: EntityKind;
  readonly name: string;
  readonly predicate: string;
}
