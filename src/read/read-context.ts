import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { Entity } from '../domain/mention.ts';
import { checkText } from '../domain/text.ts';
import type { Point } from '../domain/visibility.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { Identities } from '../resolution/identities.ts';
import { alreadyIn } from '../resolution/not-yet-in.ts';
import { Ontology } from '../resolution/ontology.ts';
import { overlaid } from '../resolution/overlaid.ts';

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

/** The names under which facts of these relations are stored, in either direction. */
export async function storedNamesOfAll(context: ReadContext, said: readonly string[]): Promise<readonly string[]> {
  const ontology = await ontologyOf(context);
  return [...new Set(said.flatMap((name) => ontology.readings(name).map(({ definition }) => definition.name)))];
}

/** What was known of relations at `knownAt`. What is declared counts from when the space had it. */
export async function ontologyOf({ store, space, at, ontology }: ReadContext): Promise<Ontology> {
  const known = await store.predicates(space, { knownAt: at.knownAt });
  return new Ontology(overlaid(known, alreadyIn(known, ontology?.definitions ?? [])));
}
