import type { MemoryGraph } from './to-graphology.ts';

export interface PageRankOptions {
  /** Keys of the entities that the walk starts from and comes back to; those that the graph lacks are passed over. */
  readonly from: readonly string[];
  /** How likely a step goes on instead of starting again. Default 0.85. */
  readonly damping?: number;
  /** Stops when all scores together move less. Default 1e-9. */
  readonly tolerance?: number;
}

const MOST_ROUNDS = 200;

/**
 * How near every entity is to some of them, by a walk along facts in both directions that keeps starting again at those: T. Haveliwala, "Topic-Sensitive
 * PageRank", WWW 2002. Scores sum to 1; all are 0 where the graph has none of the starts. Nearest first, equal ones in order of key.
 */
export function personalisedPageRank(
  graph: MemoryGraph,
  { from, damping = 0.85, tolerance = 1e-9 }: PageRankOptions,
): ReadonlyMap<string, number> {
  const starts = new Set(from.filter((key) => graph.hasNode(key)));
  const start = (key: string) => (starts.has(key) ? 1 / starts.size : 0);
  let scores = new Map(graph.mapNodes((key) => [key, start(key)]));
  for (let round = 0, moved = Number.POSITIVE_INFINITY; round < MOST_ROUNDS && moved > tolerance; round += 1) {
    const next = new Map([...scores.keys()].map((key) => [key, (1 - damping) * start(key)]));
    const give = (key: string, share: number) => next.set(key, (next.get(key) ?? 0) + share);
    for (const [key, score] of scores) {
      const degree = graph.degree(key);
      // A lone entity sends its walkers back to the start.
      if (degree === 0) for (const home of starts) give(home, (damping * score) / starts.size);
      else
        graph.forEachEdge(key, (_, __, source, target) => {
          if (source === target) give(key, (2 * damping * score) / degree);
          else give(source === key ? target : source, (damping * score) / degree);
        });
    }
    moved = [...next].reduce((sum, [key, score]) => sum + Math.abs(score - (scores.get(key) ?? 0)), 0);
    scores = next;
  }
  return new Map([...scores].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
