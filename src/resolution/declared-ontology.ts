import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EntityKind } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import { checkPredicates } from './check-predicates.ts';
import { declarePredicates } from './declare-predicates.ts';
import type { DeclaredAttribute, DeclaredPredicate } from './declared-predicate.ts';
import { EntityTypes } from './entity-types.ts';
import { Ontology, type Understood } from './ontology.ts';
import { readOntology } from './ontology-form.ts';
import type { OntologyInput } from './ontology-input.ts';

/**
 * The user's ontology as code knows it. Definitions go into every space that is written to; forms of values, allowed ends and entity types stay with the
 * program that declares them.
 */
export class DeclaredOntology {
  readonly types: EntityTypes;
  /** Predicates as they will stand in each space. */
  readonly definitions: readonly PredicateDefinition[];
  readonly predicates: readonly DeclaredPredicate[];
  readonly #byName: ReadonlyMap<string, DeclaredPredicate>;
  readonly #attributes: readonly DeclaredAttribute[];
  readonly #ontology: Ontology;

  /**
   * @throws IncorrectInputError where it contradicts itself: `bad-ontology`, `invalid-name`, `unknown-kind`, `cyclic-type`, `attribute-clash`, `alias-clash`,
   * `inverse-clash`, `unknown-predicate`, `cyclic-implies`, `bad-group`, `bad-value`
   */
  constructor(input: OntologyInput) {
    const form = readOntology(input);
    this.types = new EntityTypes(form.entityTypes ?? {});
    const { predicates, attributes } = declarePredicates(form, this.types);
    checkPredicates(predicates);
    this.predicates = predicates;
    this.definitions = predicates.map(({ definition }) => definition).filter(({ source }) => source === 'user');
    this.#byName = new Map(predicates.map((predicate) => [predicate.definition.name, predicate]));
    this.#attributes = attributes;
    this.#ontology = new Ontology(this.definitions);
  }

  /** The declared predicate that is meant, and whether it is said from its object's side; `null` where it is none of these. */
  understand(
    said: string,
    objectKind: EntityKind | null,
  ): (Pick<Understood, 'inverted'> & { readonly predicate: DeclaredPredicate }) | null {
    const { definition, inverted } = this.#ontology.understand(said, objectKind);
    const predicate = this.#byName.get(definition.name);
    return predicate ? { predicate, inverted } : null;
  }

  /** Whether an entity of a kind may stand where one of these kinds is wanted. */
  fits(kind: EntityKind, wanted: readonly EntityKind[]): boolean {
    return wanted.length === 0 || this.types.lineage(kind).some((above) => wanted.includes(above));
  }

  /** The forms that a value may have: those of the nearest kind, or of any kind where the subject's is not known. */
  formsOf({ values }: DeclaredPredicate, subject: EntityKind | null): readonly StandardSchemaV1[] {
    if (subject === null) return values.map(({ schema }) => schema);
    const nearest = this.types.lineage(subject).find((kind) => values.some(({ of }) => of === kind)) ?? null;
    return values.filter(({ of }) => of === nearest).map(({ schema }) => schema);
  }

  /** The attributes of a kind and of the kinds above it, each name once. */
  attributesOf(kind: EntityKind): readonly (DeclaredAttribute & { readonly declared: DeclaredPredicate })[] {
    const lineage = this.types.lineage(kind);
    const byName = new Map(
      lineage
        .toReversed()
        .flatMap((above) => this.#attributes.filter(({ of }) => of === above).map((attribute) => [attribute.name, attribute])),
    );
    return [...byName.values()].map((attribute) => ({
      ...attribute,
      declared: this.#byName.get(attribute.predicate) as DeclaredPredicate,
    }));
  }
}
