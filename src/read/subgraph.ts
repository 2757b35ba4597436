import { checkCount } from '../domain/count.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import { entityNamed, identitiesOf, type ReadContext, storedNamesOfAll } from './read-context.ts';
import { bare, checkHops, FACTS_PER_ENTITY, neighboursOf, type WalkOptions } from './walk.ts';

/** Entities and the facts that hold between them at a view's point. */
export interface SubgraphFacts {
  /** The entity in the middle first, then in order of distance. */
  readonly entities: readonly { readonly entity: Entity; readonly distance: number | null }[];
  /** Every fact with both ends among the entities; a hub is cut to its latest. In order of subject, predicate and start. */
  readonly facts: readonly FactVersion[];
}

/** What lies within `hops` facts of an entity (default 2); nothing where nobody goes by that name. */
export async function subgraphAround(
  context: ReadContext,
  name: string,
  { hops = 2, predicates }: WalkOptions = {},
): Promise<SubgraphFacts> {
  checkHops(hops);
  const middle = await entityNamed(context, name);
  if (!middle) return { entities: [], facts: [] };
  const around = await neighboursOf(context, name, { hops, ...(predicates ? { predicates } : {}) });
  const entities = [{ entity: middle, distance: 0 }, ...around.map(({ entity, distance }) => ({ entity, distance }))];
  const keys = new Set(entities.map(({ entity }) => entity.key));
  const { store, space, at } = context;
  const facts = await store.adjacent(space, {
    keys: [...keys],
    validAt: at.validAt,
    knownAt: at.knownAt,
    limitPerKey: FACTS_PER_ENTITY,
    ...(predicates ? { predicates: await storedNamesOfAll(context, predicates) } : {}),
  });
  return { entities, facts: facts.filter(({ subject, object }) => keys.has(subject) && keys.has(object)) };
}

/** Every fact that holds, at most `limit`, and the entities at its ends in order of key. */
export async function wholeGraph(context: ReadContext, limit: number): Promise<SubgraphFacts> {
  const { store, space, at } = context;
  checkCount(limit, 'limit');
  const facts = await store.facts(space, { validAt: at.validAt, knownAt: at.knownAt, limit });
  const keys = [...new Set(facts.flatMap(({ subject, object }) => [subject, object]))].sort();
  const identities = await identitiesOf(context, keys);
  const entities = keys.map((key) => identities.entity(key) ?? bare(key));
  return { entities: entities.map((entity) => ({ entity, distance: null })), facts };
}
