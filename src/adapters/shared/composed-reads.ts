import type { EntityKey } from '../../domain/entity-key.ts';
import { validTime } from '../../domain/fact.ts';
import { LATEST, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { GraphStore, RetrieveQuery } from '../../ports/graph-store.ts';
import { compareText } from './compare-text.ts';
import { keysNamed, otherEnds } from './keys-named.ts';
import { FACTS_PER_ENTITY, walk, walkAsync } from './walk.ts';

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
      const about = keysNamed(mentions);
      const known = { knownAt: LATEST };
      const hits = await store.searchText(space, { kind: 'facts', text, limit, ...known });
      const found = [
        about.length === 0 ? [] : await store.adjacent(space, { keys: about, validAt: at, limitPerKey: limit, ...known }),
        about.length === 0 ? [] : await store.facts(space, { about, startsIn: { after: at, until: OPEN_END }, limit, ...known }),
        about.length === 0 ? [] : await store.facts(space, { about, endsIn: { after: UNKNOWN_START, until: at }, limit, ...known }),
        hits.length === 0 ? [] : await store.facts(space, { ids: hits.map(({ id }) => id), ...known }),
      ].flat();
      const facts = [...new Map(found.map((fact) => [fact.id, fact])).values()];
      return { mentions, facts, ends: await store.mentions(space, otherEnds(facts, about)) };
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
      const named = mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs]));
      const walking = walk(kinds.includes('facts') ? named : [], { hops, limit, atOnce: 1 });
      const graph = await walkAsync(walking, (around) => latestAround(store, space, around, at));
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

/** The facts around each entity, those that started last first. */
async function latestAround(
  store: Pick<GraphStore, 'adjacent' | 'facts'>,
  space: string,
  keys: readonly EntityKey[],
  { validAt, knownAt }: Pick<RetrieveQuery, 'validAt' | 'knownAt'>,
): Promise<readonly (readonly FactVersion[])[]> {
  const limitPerKey = FACTS_PER_ENTITY;
  const around = keys.map((key) =>
    validAt === undefined
      ? store.facts(space, { about: [key], knownAt })
      : store.adjacent(space, { keys: [key], validAt, knownAt, limitPerKey }),
  );
  return (await Promise.all(around)).map((facts) => facts.toSorted(latestFirst).slice(0, limitPerKey));
}

function latestFirst(a: FactVersion, b: FactVersion): number {
  return validTime(b).validAt - validTime(a).validAt || compareText(a.id, b.id);
}
