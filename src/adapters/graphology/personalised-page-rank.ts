import { type PageRankOptions, personalisedPageRank as walked } from '../../domain/page-rank.ts';
import type { MemoryGraph } from './to-graphology.ts';

/**
 * How near every entity is to some of them, by a walk along facts in both directions that keeps starting again at those: T. Haveliwala, "Topic-Sensitive
 * PageRank", WWW 2002. Scores sum to 1; all are 0 where the graph has none of the starts. Nearest first, equal ones in order of key.
 */
export function personalisedPageRank(graph: MemoryGraph, options: PageRankOptions): ReadonlyMap<string, number> {
  const edges = graph.mapEdges((_, __, from, to) => [from, to] as const);
  const scores = walked({ nodes: graph.nodes(), edges }, options);
  return new Map([...scores].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
