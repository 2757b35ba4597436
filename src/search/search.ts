import type { StoredEpisode } from '../domain/episode.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { SearchKind } from '../ports/search-kind.ts';
import { identitiesOf, type ReadContext } from '../read/read-context.ts';

export interface SearchOptions {
  /** What to look for. Default facts only. */
  readonly kinds?: readonly SearchKind[];
  /** How many results in all. Default 10. */
  readonly limit?: number;
  /** Facts of any valid time instead of those that hold at the view's instant. Default `false`. */
  readonly anyTime?: boolean;
}

export type Found = { readonly score: number } & (
  | { readonly kind: 'facts'; readonly fact: FactVersion }
  | { readonly kind: 'entities'; readonly entity: Entity }
  | { readonly kind: 'episodes'; readonly episode: StoredEpisode }
);

/** Constant of reciprocal rank fusion: Cormack, Clarke, Büttcher, "Reciprocal Rank Fusion outperforms Condorcet…", SIGIR 2009. */
const RRF_K = 60;

/** Full text over facts, entities and episodes, filtered by space and both time axes before the limit. Scores are `1 / (60 + rank)`. */
export async function search(
  context: ReadContext,
  query: string,
  { kinds = ['facts'], limit = 10, anyTime = false }: SearchOptions = {},
): Promise<readonly Found[]> {
  const found = await Promise.all(kinds.map((kind) => searchKind(context, kind, query, limit, anyTime)));
  return found
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}

async function searchKind(
  context: ReadContext,
  kind: SearchKind,
  text: string,
  limit: number,
  anyTime: boolean,
): Promise<readonly Found[]> {
  const { store, space, at } = context;
  const hits = await store.searchText(space, { kind, text, limit, knownAt: at.knownAt, ...(anyTime ? {} : { validAt: at.validAt }) });
  const ids = hits.map(({ id }) => id);
  const score = new Map(ids.map((id, index) => [id, 1 / (RRF_K + index + 1)]));
  const scoreOf = (id: string) => score.get(id) ?? 0;
  if (ids.length === 0) return [];
  if (kind === 'facts') {
    const facts = await store.facts(space, { ids, knownAt: at.knownAt });
    return facts.map((fact) => ({ kind, score: scoreOf(fact.id), fact }));
  }
  if (kind === 'episodes') {
    const episodes = await store.episodes(space, { ids, knownAt: at.knownAt });
    return episodes.map((episode) => ({ kind, score: scoreOf(episode.id), episode }));
  }
  const identities = await identitiesOf(context, ids);
  return ids.flatMap((id) => {
    const entity = identities.entity(id);
    return entity ? [{ kind, score: scoreOf(id), entity }] : [];
  });
}
