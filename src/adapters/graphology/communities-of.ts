import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { Entity } from '../../domain/mention.ts';
import type { Drawable } from '../../ports/drawable.ts';

/** These packages are CommonJS: what they declare as their default is the module itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

export interface Community {
  /** The key of its most central member. */
  readonly id: string;
  /** The most central first (PageRank over the whole graph). */
  readonly members: readonly (Entity & { readonly centrality: number })[];
  /** Made of the facts between its members as of the view's point, by a template. */
  readonly summary: string;
}

export interface CommunityOptions {
  /** Fewer members are no community. Default 3. */
  readonly fewest?: number;
  /** Above 1 for more and smaller ones. Default 1. */
  readonly resolution?: number;
}

/** What gives the graph: any view. */
interface GraphSource {
  subgraph(options?: { readonly limit?: number }): Promise<Drawable>;
}

const FACTS_OF_A_SUMMARY = 6;

/**
 * Groups of entities that have more to do with each other than with the rest, as of a view's point, largest first: Blondel et al., "Fast unfolding of communities
 * in large networks", 2008. Computed when asked and kept nowhere, so none is out of date or knows more than the view. Literal values belong to none.
 */
export async function communitiesOf(
  view: GraphSource,
  { fewest = 3, resolution = 1 }: CommunityOptions = {},
): Promise<readonly Community[]> {
  const drawn = await view.subgraph();
  const entities = new Map(drawn.nodes.filter(({ kind }) => kind !== 'value').map((node) => [node.key, node]));
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const key of entities.keys()) graph.addNode(key);
  for (const { from, to } of drawn.edges)
    if (from !== to && entities.has(from) && entities.has(to)) graph.updateEdge(from, to, (edge) => ({ weight: (edge.weight ?? 0) + 1 }));
  if (graph.size === 0) return [];
  const groups = Map.groupBy(Object.entries(louvain(graph, { resolution, randomWalk: false })), ([, group]) => group);
  const ranks = pagerank(graph, { getEdgeWeight: 'weight' });
  const rank = (key: string) => ranks[key] ?? 0;
  return [...groups.values()]
    .filter((group) => group.length >= fewest)
    .map((group) => {
      const keys = group.map(([key]) => key).toSorted((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
      const members = keys.flatMap((key) => {
        const node = entities.get(key);
        return node ? [{ key, name: node.name, kind: node.kind, aliases: node.aliases, centrality: rank(key) }] : [];
      });
      return { id: keys[0] as string, members, summary: summaryOf(drawn, keys) };
    })
    .toSorted((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

/** The facts between the most central members. */
function summaryOf({ edges }: Drawable, keys: readonly string[]): string {
  const place = new Map(keys.map((key, index) => [key, index]));
  const worth = ({ from, to }: { readonly from: string; readonly to: string }) => (place.get(from) ?? 0) + (place.get(to) ?? 0);
  const inside = edges
    .filter(({ from, to }) => place.has(from) && place.has(to))
    .toSorted((a, b) => worth(a) - worth(b) || (a.fact.id < b.fact.id ? -1 : 1));
  const more = inside.length > FACTS_OF_A_SUMMARY ? `; and ${inside.length - FACTS_OF_A_SUMMARY} more facts` : '';
  return `${inside
    .slice(0, FACTS_OF_A_SUMMARY)
    .map(({ fact }) => fact.sentence.replace(/\s+/gu, ' '))
    .join('; ')}${more}.`;
}
