import type { EntityKey } from '../domain/entity-key.ts';
import type { Instant } from '../domain/instant.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { ReadContext } from '../read/read-context.ts';

/** A hub is cut to the facts that started last, as every read of the graph cuts it. */
const FACTS_PER_ENTITY = 32;
/** So many entities are in the answer at most, and of so many the facts are read: 1,536 facts, however large the memory. */
const MOST_ENTITIES = 240;
const MOST_EXPANDED = 48;

/** What lies around some entities, within bounds that do not grow with the memory. */
export interface NearGraph {
  /** How many facts away every entity is, nearest first. */
  readonly distances: ReadonlyMap<EntityKey, number>;
  /** Facts with both ends among those entities, each once. */
  readonly facts: readonly FactVersion[];
}

/**
 * Walks level by level from some entities, along facts believed at the view's `knownAt` that hold at `validAt` (left out = at any time). Where there are more
 * entities than fit, those that more facts lead to come first, then those with the lower key: every store answers alike.
 */
export async function nearGraph(
  { store, space, at }: ReadContext,
  from: readonly EntityKey[],
  { hops, validAt }: { readonly hops: number; readonly validAt: Instant | undefined },
): Promise<NearGraph> {
  const { knownAt } = at;
  const distances = new Map<EntityKey, number>(from.slice(0, MOST_ENTITIES).map((key) => [key, 0]));
  const facts = new Map<string, FactVersion>();
  let frontier = [...distances.keys()];
  for (let distance = 1, left = MOST_EXPANDED; distance <= hops && frontier.length > 0 && left > 0; distance += 1) {
    const keys = frontier.slice(0, left);
    left -= keys.length;
    const found =
      validAt === undefined
        ? await store.facts(space, { about: keys, knownAt, limit: keys.length * FACTS_PER_ENTITY })
        : await store.adjacent(space, { keys, validAt, knownAt, limitPerKey: FACTS_PER_ENTITY });
    for (const fact of found) facts.set(fact.id, fact);
    frontier = byFacts(found, (key) => !distances.has(key)).slice(0, MOST_ENTITIES - distances.size);
    for (const key of frontier) distances.set(key, distance);
  }
  return { distances, facts: [...facts.values()].filter(({ subject, object }) => distances.has(subject) && distances.has(object)) };
}

function byFacts(facts: readonly FactVersion[], isNew: (key: EntityKey) => boolean): readonly EntityKey[] {
  const counts = new Map<EntityKey, number>();
  for (const { subject, object } of facts)
    for (const key of new Set([subject, object])) if (isNew(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
}

/** How many of some facts each entity is an end of; a fact from an entity to itself counts twice. */
export function degreesOf(facts: readonly FactVersion[]): ReadonlyMap<EntityKey, number> {
  const degrees = new Map<EntityKey, number>();
  for (const { subject, object } of facts) for (const key of [subject, object]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  return degrees;
}
