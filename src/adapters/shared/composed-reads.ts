import { LATEST, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { GraphStore } from '../../ports/graph-store.ts';

type Simple = Pick<GraphStore, 'episodes' | 'revision' | 'predicates' | 'mentions' | 'facts' | 'adjacent' | 'searchText'>;

/** The reads that a message's way takes as one, put together from simple ones: for stores in which a call costs no round trip. */
export function composedReads(store: Simple): Pick<GraphStore, 'turnsAround' | 'near' | 'foldBasis'> {
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
  };
}
