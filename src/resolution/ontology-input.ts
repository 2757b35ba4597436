import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EntityKind } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';

/**
 * What may be said of a predicate. What is left out stays as it ships where the predicate ships, else it is the default of
 * {@link PredicateDefinition}: `many`, no other names.
 */
export interface PredicateDeclaration extends Partial<Omit<PredicateDefinition, 'name' | 'source'>> {
  /** What it means, for the model; one line. */
  readonly description?: string;
  /** Kinds that its subject may be of, with the kinds below them. Default: any. */
  readonly subjects?: readonly EntityKind[];
  /** Kinds that its object may be of, with the kinds below them. Default: any. */
  readonly objects?: readonly EntityKind[];
  /**
   * The form of its object, which is then a literal value: any Standard Schema, such as one of zod. It is given the text, or the number or truth value
   * that the text spells. What passes is kept in normal form, what fails is rejected with the schema's message.
   */
  readonly value?: StandardSchemaV1;
}

/** A schema for the attribute's value; or a predicate of which the type is the subject. Cardinality is `one` unless it says otherwise. */
export type AttributeDeclaration = StandardSchemaV1 | Omit<PredicateDeclaration, 'subjects'>;

export interface EntityTypeDeclaration {
  /** The kind above it: a usual one (`person`, `organization`, `place`, `animal`, `thing`, `topic`) or another declared type. Default `thing`. */
  readonly is?: EntityKind;
  /** What it is, for the model; one line. */
  readonly description?: string;
  /**
   * By name of the attribute. Each value is a fact, with its period and history. An attribute that bears a name of a relation that ships or is declared is that
   * relation, for this type in the form given here.
   */
  readonly attributes?: Readonly<Record<string, AttributeDeclaration>>;
}

/** The relations and kinds of a domain, as code. */
export interface OntologyInput {
  /** By name, in snake_case. */
  readonly predicates?: Readonly<Record<string, PredicateDeclaration>>;
  /** By name, as the kind of its entities will be written: `Ship`. */
  readonly entityTypes?: Readonly<Record<string, EntityTypeDeclaration>>;
}

/** The attributes of an entity type as {@link EntityTypeDeclaration.attributes} types them: `AttributesOf<typeof ontology, 'Ship'>`. */
export type AttributesOf<Ontology extends OntologyInput, Type extends keyof Ontology['entityTypes']> = NonNullable<
  Ontology['entityTypes']
>[Type] extends { readonly attributes: infer Attributes }
  ? { readonly [Name in keyof Attributes]?: AttributeValue<Attributes[Name]> }
  : Record<never, never>;

type AttributeValue<Attribute> = Attribute extends StandardSchemaV1
  ? StandardSchemaV1.InferOutput<Attribute>
  : Attribute extends { readonly cardinality: 'many' | 'event' }
    ? readonly OneValue<Attribute>[]
    : OneValue<Attribute>;

type OneValue<Attribute> = Attribute extends { readonly value: infer Schema extends StandardSchemaV1 }
  ? StandardSchemaV1.InferOutput<Schema>
  : string;
