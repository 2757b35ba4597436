import type { EntityKey } from '../../domain/entity-key.ts';
import { type Instant, LATEST, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { AdjacentQuery, FactQuery, GraphHit, GraphStore } from '../../ports/graph-store.ts';

/** The methods that {@link composedReads} adds. */
export type ComposedReads = Pick<GraphStore, 'turnsAround' | 'near' | 'foldBasis' | 'retrieve' | 'evidence'>;

/** The reads that a message's way takes as one, put together from simple ones: for stores in which a call costs no round trip. */
export function composedReads(store: Omit<GraphStore, keyof ComposedReads>): ComposedReads {
  return {
    turnsAround: async (space, { thread, at, before, after }) => ({
      before:
        before === 0 ? [] : await store.episodes(space, { thread, occurredBefore: at, take: 'latest', limit: before, knownAt: LATEST }),
      after: after === 0 ? [] : await store.episodes(space, { thread, occurredAfter: at, limit: after, knownAt: LATEST }),
    }),

    near: async (space, { keys, text, at, limit }) => {
      const mentions = await store.mentions(space, keys);
      const about = [...new Set(mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])))];
      const known = { knownAt: LATEST };
      const hits = await store.searchText(space, { kind: 'facts', text, limit, ...known });
      const found = [
        about.length === 0 ? [] : await store.adjacent(space, { keys: about, validAt: at, limitPerKey: limit, ...known }),
        about.length === 0 ? [] : await store.facts(space, { about, startsIn: { after: at, until: OPEN_END }, limit, ...known }),
        about.length === 0 ? [] : await store.facts(space, { about, endsIn: { after: UNKNOWN_START, until: at }, limit, ...known }),
        hits.length === 0 ? [] : await store.facts(space, { ids: hits.map(({ id }) => id), ...known }),
      ].flat();
      return { mentions, facts: [...new Map(found.map((fact) => [fact.id, fact])).values()] };
    },

    foldBasis: async (space, keys) => ({
      ...(await store.revision(space)),
      predicates: await store.predicates(space),
      mentions: await store.mentions(space, keys),
    }),

    retrieve: async (space, { text, keys, vector, kinds, validAt, knownAt, limit, hops }) => {
      const at = { knownAt, ...(validAt === undefined ? {} : { validAt }) };
      const byText = await Promise.all(
        kinds.map(async (kind) => [kind, await store.searchText(space, { kind, text, limit, ...at })] as const),
      );
      const byVector =
        vector && store.vectors
          ? await Promise.all(
              kinds.map(async (kind) => [kind, (await store.vectors?.search(space, { kind, vector, limit, ...at })) ?? []] as const),
            )
          : [];
      const mentions = keys.length === 0 ? [] : await store.mentions(space, keys, { knownAt });
      const named = [...new Set(mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])))];
      const graph = kinds.includes('facts') ? await walkFrom(store, space, named, { hops, limit, knownAt, validAt }) : [];
      return { mentions, text: Object.fromEntries(byText), vector: Object.fromEntries(byVector), graph };
    },

    evidence: async (space, { factIds, entityKeys, episodeIds, knownAt }) => {
      const facts = factIds.length === 0 ? [] : await store.facts(space, { ids: factIds, knownAt });
      const claimIds = [...new Set(facts.flatMap((fact) => fact.claimIds))];
      const claims = claimIds.length === 0 ? [] : await store.claims(space, { ids: claimIds, knownAt });
      const ids = [...new Set([...episodeIds, ...claims.map(({ claim }) => claim.episodeId)])];
      const episodes = ids.length === 0 ? [] : await store.episodes(space, { ids, knownAt });
      return { facts, claims, episodes, mentions: entityKeys.length === 0 ? [] : await store.mentions(space, entityKeys, { knownAt }) };
    },
  };
}

/** A hub is cut: at most this many facts are followed from one entity, and this many entities in all. */
const FACTS_PER_ENTITY = 32;
const MOST_ENTITIES = 1000;

/** So many entities are asked for at once; the walk ends as soon as there are facts enough. */
const AT_ONCE = 8;

type Step<Query> = (space: string, query: Query) => Promise<readonly Pick<FactVersion, 'id' | 'subject' | 'object'>[]>;

/** What a walk asks of a store. */
interface Walkable {
  readonly adjacent: Step<AdjacentQuery>;
  readonly facts: Step<FactQuery>;
}

/** Facts level by level from the named entities. */
export async function walkFrom(
  store: Walkable,
  space: string,
  named: readonly EntityKey[],
  { hops, limit, knownAt, validAt }: { hops: number; limit: number; knownAt: Instant; validAt: Instant | undefined },
): Promise<readonly GraphHit[]> {
  const seen = new Set(named);
  const hits = new Map<string, GraphHit>();
  let frontier = named;
  for (let distance = 1; distance <= hops && frontier.length > 0; distance += 1) {
    const next: EntityKey[] = [];
    for (let start = 0; start < frontier.length && hits.size < limit; start += AT_ONCE) {
      const keys = frontier.slice(start, start + AT_ONCE);
      const facts =
        validAt === undefined
          ? await store.facts(space, { about: keys, knownAt, limit: limit * 4 })
          : await store.adjacent(space, { keys, validAt, knownAt, limitPerKey: FACTS_PER_ENTITY });
      for (const { id, subject, object } of facts) {
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
