import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { Group, KeyGraph } from '../../ports/grouping.ts';

/** These packages are CommonJS: what they declare as their default is the module itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/**
 * Groups by modularity: Blondel et al., "Fast unfolding of communities in large networks", 2008. Keys are taken in their order instead of a random one, so that a
 * graph always has the same groups. Centrality is PageRank over the whole graph; its scores sum to 1.
 */
export function louvainGroups({ keys, edges }: KeyGraph, { resolution = 1 }: { readonly resolution?: number } = {}): readonly Group[] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const key of keys) graph.addNode(key);
  for (const { from, to, weight } of edges) {
    if (from !== to && weight > 0) graph.updateEdge(from, to, (edge) => ({ weight: (edge.weight ?? 0) + weight }));
  }
  if (graph.size === 0) return keys.toSorted().map((key) => ({ members: [{ key, centrality: 1 / keys.length }] }));
  const groups = Map.groupBy(Object.entries(louvain(graph, { resolution, randomWalk: false })), ([, group]) => group);
  const ranks = pagerank(graph, { getEdgeWeight: 'weight' });
  return [...groups.values()]
    .map((group) => ({
      members: group
        .map(([key]) => ({ key, centrality: ranks[key] ?? 0 }))
        .toSorted((a, b) => b.centrality - a.centrality || (a.key < b.key ? -1 : 1)),
    }))
    .toSorted((a, b) => b.members.length - a.members.length || ((a.members[0]?.key ?? '') < (b.members[0]?.key ?? '') ? -1 : 1));
}
