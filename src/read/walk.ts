import { checkCount } from '../domain/count.ts';
import type { EntityKey } from '../domain/entity-key.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import { identitiesOf, keyOfName, type ReadContext, storedNamesOfAll } from './read-context.ts';

/** A hub is cut: at most this many facts are followed from one entity, those that started last. */
export const FACTS_PER_ENTITY = 200;

export interface WalkOptions {
  /** How many facts away, 1 to 6. Default 1. */
  readonly hops?: number;
  /** Follow only these relations, by any of their names. Default: all. */
  readonly predicates?: readonly string[];
}

/** @throws IncorrectInputError `bad-count` */
export function checkHops(hops: number): void {
  checkCount(hops, 'hops', { least: 1, most: 6 });
}

export interface Neighbour {
  readonly entity: Entity;
  /** How many facts away. */
  readonly distance: number;
  /** The facts by which it was first reached. */
  readonly via: readonly FactVersion[];
}

export interface Path {
  readonly entities: readonly Entity[];
  /** One fact for each step; all of them hold at the view's instant. */
  readonly facts: readonly FactVersion[];
}

/** Everything within some hops of an entity, nearest first. A literal value is an end: two people of one age are not neighbours. */
export async function neighboursOf(
  context: ReadContext,
  name: string,
  { hops = 1, predicates }: WalkOptions = {},
): Promise<readonly Neighbour[]> {
  checkHops(hops);
  const start = await keyOfName(context, name);
  const found: Neighbour[] = [];
  for await (const level of levels(context, start, hops, predicates && (await storedNamesOfAll(context, predicates)))) {
    for (const [key, via] of level.reached) found.push({ entity: level.entity(key), distance: level.distance, via });
  }
  return found;
}

/** The shortest chain of facts between two entities, all of which hold at the view's instant; `null` where there is none. */
export async function pathBetween(
  context: ReadContext,
  from: string,
  to: string,
  { hops = 4, predicates }: WalkOptions = {},
): Promise<Path | null> {
  checkHops(hops);
  const start = await keyOfName(context, from);
  const goal = await keyOfName(context, to);
  const cameBy = new Map<EntityKey, FactVersion>();
  if (start !== goal) {
    for await (const level of levels(context, start, hops, predicates && (await storedNamesOfAll(context, predicates)))) {
      for (const [key, [via]] of level.reached) if (via) cameBy.set(key, via);
      if (cameBy.has(goal)) break;
    }
    if (!cameBy.has(goal)) return null;
  }
  const facts: FactVersion[] = [];
  const keys = [goal];
  for (let key = goal; key !== start; ) {
    const via = cameBy.get(key) as FactVersion;
    key = via.subject === key ? via.object : via.subject;
    facts.unshift(via);
    keys.unshift(key);
  }
  const identities = await identitiesOf(context, keys);
  return { entities: keys.map((key) => identities.entity(key) ?? bare(key)), facts };
}

interface Level {
  readonly distance: number;
  readonly reached: ReadonlyMap<EntityKey, readonly FactVersion[]>;
  entity(key: EntityKey): Entity;
}

/** Breadth first, one store call a level for the facts and one for who they lead to. */
async function* levels(
  { store, space, at }: ReadContext,
  start: EntityKey,
  hops: number,
  predicates: readonly string[] | undefined,
): AsyncGenerator<Level> {
  const seen = new Set([start]);
  let frontier: ReadonlySet<EntityKey> = new Set([start]);
  for (let distance = 1; distance <= hops && frontier.size > 0; distance += 1) {
    const facts = await store.adjacent(space, {
      keys: [...frontier],
      validAt: at.validAt,
      knownAt: at.knownAt,
      limitPerKey: FACTS_PER_ENTITY,
      ...(predicates ? { predicates } : {}),
    });
    const reached = new Map<EntityKey, FactVersion[]>();
    for (const fact of facts) {
      for (const [key, other] of [[fact.subject, fact.object] as const, [fact.object, fact.subject] as const]) {
        if (!frontier.has(key) || seen.has(other)) continue;
        const via = reached.get(other);
        if (via) via.push(fact);
        else reached.set(other, [fact]);
      }
    }
    const identities = await identitiesOf({ store, space, at }, [...reached.keys()]);
    const entity = (key: EntityKey) => identities.entity(key) ?? bare(key);
    for (const key of reached.keys()) seen.add(key);
    yield { distance, reached, entity };
    frontier = new Set([...reached.keys()].filter((key) => entity(key).kind !== 'value'));
  }
}

/** An entity that nobody has described. */
export function bare(key: EntityKey): Entity {
  return { key, name: key, kind: 'thing', aliases: [] };
}
