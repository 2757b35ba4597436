import type { Entity } from '../../domain/mention.ts';
import type { Drawable } from '../../ports/drawable.ts';
import { louvainGroups } from './louvain-groups.ts';

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
 * Groups of entities that have more to do with each other than with the rest, as of a view's point, largest first ({@link louvainGroups}). Computed when asked
 * and kept nowhere, so none is out of date or knows more than the view. Literal values belong to none.
 */
export async function communitiesOf(
  view: GraphSource,
  { fewest = 3, resolution = 1 }: CommunityOptions = {},
): Promise<readonly Community[]> {
  const drawn = await view.subgraph();
  const entities = new Map(drawn.nodes.filter(({ kind }) => kind !== 'value').map((node) => [node.key, node]));
  const edges = drawn.edges.flatMap(({ from, to }) => (entities.has(from) && entities.has(to) ? [{ from, to, weight: 1 }] : []));
  if (edges.length === 0) return [];
  return louvainGroups({ keys: [...entities.keys()], edges }, { resolution })
    .filter(({ members }) => members.length >= fewest)
    .map((group) => {
      const members = group.members.flatMap(({ key, centrality }) => {
        const node = entities.get(key);
        return node ? [{ key, name: node.name, kind: node.kind, aliases: node.aliases, centrality }] : [];
      });
      const keys = members.map(({ key }) => key);
      return { id: keys[0] as string, members, summary: summaryOf(drawn, keys) };
    });
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
