import type { EntityKey } from '../domain/entity-key.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { Found, FoundByGraph } from './found.ts';

/**
 * Tells of each fact that the graph led to by which facts it did so: of several ways the one that the walk found first. One read of the store, of facts that
 * hold as the found ones do.
 *
 * @param named where the walk began
 */
export async function withPaths(
  { store, space, at }: ReadContext,
  found: readonly Found[],
  graph: readonly FoundByGraph[],
  named: readonly EntityKey[],
): Promise<readonly Found[]> {
  const furthest = Math.max(0, ...found.map((result) => (result.kind === 'facts' ? (result.distance ?? 0) : 0)));
  const before = graph.filter(({ distance }) => distance < furthest);
  const ids = before.map(({ id }) => id);
  const facts = new Map((ids.length === 0 ? [] : await store.facts(space, { ids, knownAt: at.knownAt })).map((fact) => [fact.id, fact]));
  const levels = Map.groupBy(before, ({ distance }) => distance);
  const begins = new Set(named);

  function pathTo(fact: FactVersion, distance: number): readonly FactVersion[] | null {
    if (distance <= 1) return [];
    for (const { id } of levels.get(distance - 1) ?? []) {
      const step = facts.get(id);
      if (!step || !meet(step, fact)) continue;
      const path = pathTo(step, distance - 1);
      if (path) return [...path, step];
    }
    return null;
  }

  /** In an entity on the way: where the walk began every fact meets every other. */
  function meet(a: FactVersion, b: FactVersion): boolean {
    return [a.subject, a.object].some((key) => !begins.has(key) && (key === b.subject || key === b.object));
  }

  return found.map((result) =>
    result.kind === 'facts' && result.distance !== null ? { ...result, path: pathTo(result.fact, result.distance) } : result,
  );
}
