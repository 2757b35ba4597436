import type { EntityKey } from '../domain/entity-key.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Grouping } from '../ports/grouping.ts';
import { identitiesOf, type ReadContext } from '../read/read-context.ts';
import { told } from '../read/summary.ts';
import type { Found, FoundCommunity } from './found.ts';
import { type Fused, fuse, RETRIEVERS, type Retriever, RRF_K } from './fuse.ts';
import { degreesOf, nearGraph } from './near-graph.ts';

/** What a question finds leads to communities. */
export interface Seeds {
  /** Entities that the question names. */
  readonly named: readonly EntityKey[];
  /** The nearest facts, best first, and where each retriever put them. */
  readonly facts: readonly { readonly fact: FactVersion; readonly parts: Fused['parts'] }[];
}

const FEWEST_MEMBERS = 3;
const MOST_SEEDS = 24;
const FACTS_OF_A_SUMMARY = 6;

/**
 * Communities near a question: the entities that it names and those of the nearest facts, what lies around them as of the view's point ({@link nearGraph}),
 * and the groups therein that hold some of them. A retriever places a community by what it found in it; the places are fused like all others.
 */
export async function communitiesNear(
  context: ReadContext & { readonly grouping: Grouping },
  { named, facts: near }: Seeds,
  weights: Readonly<Partial<Record<Retriever, number>>>,
): Promise<readonly Found[]> {
  const seeds = [...new Set([...named, ...near.flatMap(({ fact }) => [fact.subject, fact.object])])].slice(0, MOST_SEEDS);
  if (seeds.length === 0) return [];
  const { distances, facts } = await nearGraph(context, seeds, { hops: 2, validAt: context.at.validAt });
  const identities = await identitiesOf(context, [...distances.keys()]);
  // A literal value joins nobody: two people of one age have nothing to do with each other.
  const isThing = (key: EntityKey) => identities.kind(key) !== null && identities.kind(key) !== 'value';
  const joining = facts.filter(({ subject, object }) => isThing(subject) && isThing(object));
  if (joining.length === 0) return [];
  const groups = await context.grouping.groups({ keys: [...distances.keys()].filter(isThing).toSorted(), edges: damped(joining) });
  const communities = groups
    .filter(({ members }) => members.length >= FEWEST_MEMBERS)
    .map(({ members }): FoundCommunity => {
      const keys = members.map(({ key }) => key);
      const shown = members.flatMap(({ key, centrality }) => {
        const entity = identities.entity(key);
        return entity ? [{ ...entity, centrality }] : [];
      });
      return { id: keys[0] as string, members: shown, ...summaryOf(joining, keys) };
    });
  const byId = new Map(communities.map((community) => [community.id, community]));
  return fuse(placed(communities, { named, facts: near }), weights).flatMap(({ id, ...score }) => {
    const community = byId.get(id);
    return community ? [{ kind: 'communities' as const, ...score, community }] : [];
  });
}

/** An edge counts by how few others its ends have: who knows everybody joins nobody. */
function damped(facts: readonly FactVersion[]) {
  const degrees = degreesOf(facts);
  return facts.map(({ subject: from, object: to }) => ({
    from,
    to,
    weight: 1 / Math.sqrt((degrees.get(from) ?? 1) * (degrees.get(to) ?? 1)),
  }));
}

/** For each retriever the communities in which it found something, by the reciprocal ranks of what it found; a named entity comes before the first fact of the graph. */
function placed(communities: readonly FoundCommunity[], { named, facts }: Seeds): Parameters<typeof fuse>[0] {
  const lists = RETRIEVERS.map((retriever) => {
    const worth = ({ members }: FoundCommunity) => {
      const keys = new Set(members.map(({ key }) => key));
      const ranks = facts.flatMap(({ fact, parts }) =>
        parts[retriever] && (keys.has(fact.subject) || keys.has(fact.object)) ? [parts[retriever].rank] : [],
      );
      if (retriever === 'graph') ranks.push(...named.filter((key) => keys.has(key)).map(() => 0));
      return ranks.reduce((sum, rank) => sum + 1 / (RRF_K + rank), 0);
    };
    const found = communities.map((community) => ({ id: community.id, score: worth(community) })).filter(({ score }) => score > 0);
    return [retriever, found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))] as const;
  });
  return Object.fromEntries(lists);
}

/** The facts between the most central members, with their dates. */
function summaryOf(
  facts: readonly FactVersion[],
  keys: readonly EntityKey[],
): { readonly summary: string; readonly factIds: readonly string[] } {
  const place = new Map(keys.map((key, index) => [key, index]));
  const worth = ({ subject, object }: FactVersion) => (place.get(subject) ?? 0) + (place.get(object) ?? 0);
  const inside = facts
    .filter(({ subject, object }) => place.has(subject) && place.has(object))
    .toSorted((a, b) => worth(a) - worth(b) || (a.id < b.id ? -1 : 1));
  const shown = inside.slice(0, FACTS_OF_A_SUMMARY);
  const more = inside.length > shown.length ? `; and ${inside.length - shown.length} more facts` : '';
  return { summary: `${shown.map(told).join('; ')}${more}.`, factIds: shown.map(({ id }) => id) };
}
