import type { EntityKey } from '../domain/entity-key.ts';
import { entityKey } from '../domain/entity-key.ts';
import { checkText } from '../domain/text.ts';
import type { Point } from '../domain/visibility.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { Identities } from '../resolution/identities.ts';
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

/** The keys under which facts know an entity of this name at `knownAt`. */
export async function keysOfName({ store, space, at }: ReadContext, name: string): Promise<readonly EntityKey[]> {
  const key = entityKey(checkText(name, 'name'));
  return [new Identities(await store.mentions(space, [key], { knownAt: at.knownAt })).root(key)];
}

export async function identitiesOf({ store, space, at }: ReadContext, keys: readonly EntityKey[]): Promise<Identities> {
  return new Identities(keys.length === 0 ? [] : await store.mentions(space, keys, { knownAt: at.knownAt }));
}

export async function ontologyOf({ store, space, ontology }: ReadContext): Promise<Ontology> {
  return new Ontology(overlaid(await store.predicates(space), ontology?.definitions ?? []));
}
