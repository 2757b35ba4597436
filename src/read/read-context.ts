import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { Entity } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import { checkText } from '../domain/text.ts';
import type { Point } from '../domain/visibility.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { Identities } from '../resolution/identities.ts';
import { Ontology } from '../resolution/ontology.ts';
import { overlaid } from '../resolution/overlaid.ts';
import { predicateName } from '../resolution/predicate-name.ts';

/** Where and when a question is asked. */
export interface ReadContext {
  readonly store: GraphStore;
  readonly space: string;
  readonly at: Point;
  /** What the user has declared; it wins over what the space has stored. */
  readonly ontology?: DeclaredOntology | undefined;
}

/** An entity by any of its names; `null` where nothing known by `knownAt` names it. */
export async function entityNamed(context: ReadContext, name: string): Promise<Entity | null> {
  const key = entityKey(checkText(name, 'name'));
  return (await identitiesOf(context, [key])).entity(key);
}

/** The key under which facts know an entity of this name at `knownAt`. */
export async function keyOfName(context: ReadContext, name: string): Promise<EntityKey> {
  return (await entityNamed(context, name))?.key ?? entityKey(name);
}

export async function identitiesOf({ store, space, at }: ReadContext, keys: readonly EntityKey[]): Promise<Identities> {
  return new Identities(keys.length === 0 ? [] : await store.mentions(space, keys, { knownAt: at.knownAt }));
}

/** The names under which facts of a relation may be stored: facts believed before it was called so carry the name said. */
export function storedNames({ name }: PredicateDefinition, said: string): readonly string[] {
  return [...new Set([name, predicateName(said)])];
}

/** The same for relations in either direction. */
export async function storedNamesOfAll(context: ReadContext, said: readonly string[]): Promise<readonly string[]> {
  const ontology = await ontologyOf(context);
  return [...new Set(said.flatMap((name) => ontology.readings(name).flatMap(({ definition }) => storedNames(definition, name))))];
}

export async function ontologyOf({ store, space, ontology }: ReadContext): Promise<Ontology> {
  return new Ontology(overlaid(await store.predicates(space), ontology?.definitions ?? []));
}
