import type { EntityKind } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import { DEFAULT_PREDICATES } from './default-ontology.ts';
import { definePredicate } from './define-predicate.ts';
import { predicateName } from './predicate-name.ts';

/** A predicate as somebody said it, and the definition that it comes to. */
export interface Understood {
  readonly definition: PredicateDefinition;
  /** It was said from the object's side: `Ann manages Bob` is `Bob reports_to Ann`. */
  readonly inverted: boolean;
}

/** What is known of predicates in a space: the default ontology, and over it what the space has set or learned. */
export class Ontology {
  readonly #byName = new Map<string, PredicateDefinition>();
  readonly #byAlias = new Map<string, PredicateDefinition>();
  readonly #byInverse = new Map<string, PredicateDefinition>();

  /** @param definitions what the space has set; one of the same name replaces the default one, and its other names win over those that ship */
  constructor(definitions: readonly PredicateDefinition[] = []) {
    for (const definition of [...DEFAULT_PREDICATES, ...definitions]) this.#byName.set(definition.name, definition);
    this.#giveWay(definitions);
    const shippedFirst = [...this.#byName.values()].toSorted((a, b) => Number(a.source !== 'default') - Number(b.source !== 'default'));
    for (const definition of shippedFirst) {
      for (const alias of definition.aliases) this.#byAlias.set(alias, definition);
      for (const inverse of definition.inverses) this.#byInverse.set(inverse, definition);
    }
  }

  /** What was learned under a name that the user has given to another predicate is that predicate. */
  #giveWay(definitions: readonly PredicateDefinition[]): void {
    for (const { source, aliases, inverses } of definitions) {
      if (source !== 'user') continue;
      for (const name of [...aliases, ...inverses]) if (this.#byName.get(name)?.source === 'learned') this.#byName.delete(name);
    }
  }

  /** Every definition, in order of name. */
  list(): readonly PredicateDefinition[] {
    return [...this.#byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** @param objectKind the kind of the object as said: some inverses hold for people only */
  understand(said: string, objectKind: EntityKind | null): Understood {
    const name = predicateName(said);
    const inverse = this.#inverseOf(name);
    const kinds = inverse?.inverseKinds ?? [];
    if (inverse && (kinds.length === 0 || (objectKind !== null && kinds.includes(objectKind))))
      return { definition: inverse, inverted: true };
    return { definition: this.definition(name), inverted: false };
  }

  /** The definition of a name or alias. One that nobody has defined is `many`: unsure means many. Favourites are one. */
  definition(said: string): PredicateDefinition {
    const name = predicateName(said);
    const known = this.#byName.get(name) ?? this.#byAlias.get(name);
    if (known) return known;
    return definePredicate({ name, ...(name.startsWith('favorite_') ? { cardinality: 'one' as const } : {}) }, 'learned');
  }

  /** Whether a predicate is defined, or an alias or inverse of one that is. */
  knows(said: string): boolean {
    const name = predicateName(said);
    return this.#byName.has(name) || this.#byAlias.has(name) || this.#byInverse.has(name);
  }

  /** Every way in which facts may answer a question about a predicate, seen from the subject of the question. */
  readings(said: string): readonly Understood[] {
    const inverse = this.#inverseOf(predicateName(said));
    const direct: Understood = { definition: this.definition(said), inverted: false };
    return inverse ? [{ definition: inverse, inverted: true }, direct] : [direct];
  }

  /** The definition under exactly this name. */
  named(name: string): PredicateDefinition | undefined {
    return this.#byName.get(predicateName(name));
  }

  /** A name that the user has defined is no longer the inverse of another. */
  #inverseOf(name: string): PredicateDefinition | undefined {
    return this.#byName.get(name)?.source === 'user' ? undefined : this.#byInverse.get(name);
  }

  /** All predicates that share a slot with this one, itself among them. */
  group(definition: PredicateDefinition): readonly PredicateDefinition[] {
    if (definition.group === null) return [definition];
    return this.list().filter((other) => other.group === definition.group);
  }

  /** The predicates that imply this one: ending `owns` ends them too. */
  specific(general: string): readonly PredicateDefinition[] {
    return this.list().filter((definition) => definition.implies.includes(general));
  }
}
