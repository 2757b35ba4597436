import type { GraphHit } from '../../ports/graph-store.ts';

/** A hub is cut: so many facts are followed from one entity, those that started last, of equal starts those with the lower id. */
export const FACTS_PER_ENTITY = 32;
const MOST_ENTITIES = 1000;

/** A fact and its ends, as a store knows entities: by their keys or by numbers. */
export interface Walked<Key> {
  readonly id: string;
  readonly subject: Key;
  readonly object: Key;
}

/**
 * Facts level by level from the named entities, as `Retrieved.graph` wants them. It yields entities whose facts it wants next, at most so many at once, and is
 * given a list for each of them; how many at once makes no difference to the answer. It ends as soon as there are facts enough.
 */
export function* walk<Key>(
  named: Iterable<Key>,
  { hops, limit, atOnce }: { readonly hops: number; readonly limit: number; readonly atOnce: number },
): Generator<readonly Key[], readonly GraphHit[], readonly (readonly Walked<Key>[])[]> {
  const seen = new Set(named);
  const hits = new Map<string, GraphHit>();
  let frontier = [...seen];
  for (let distance = 1; distance <= hops; distance += 1) {
    const next: Key[] = [];
    for (let start = 0; start < frontier.length && hits.size < limit; start += atOnce) {
      for (const { id, subject, object } of (yield frontier.slice(start, start + atOnce)).flat()) {
        if (!hits.has(id)) hits.set(id, { id, distance });
        for (const key of [subject, object]) {
          if (seen.has(key) || seen.size >= MOST_ENTITIES) continue;
          seen.add(key);
          next.push(key);
        }
      }
    }
    frontier = next;
  }
  return [...hits.values()].slice(0, limit);
}

/** Walks with steps that are awaited. */
export async function walkAsync<Key>(
  walking: ReturnType<typeof walk<Key>>,
  step: (keys: readonly Key[]) => Promise<readonly (readonly Walked<Key>[])[]>,
): Promise<readonly GraphHit[]> {
  let at = walking.next();
  while (!at.done) at = walking.next(await step(at.value));
  return at.value;
}
