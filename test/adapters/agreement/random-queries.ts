import fc from 'fast-check';
import { EPISODE_STATES } from '../../../src/domain/episode.ts';
import { STANDINGS } from '../../../src/domain/fact.ts';
import type { AdjacentQuery, EpisodeQuery, FactQuery, GraphStore, SlotAddress, TextQuery } from '../../../src/ports/graph-store.ts';
import { SEARCH_KINDS } from '../../../src/ports/search-kind.ts';
import { asked, claimId, episodeId, factId, key, occurred, predicate, rarely, some, sparse, words } from './world.ts';

const limit = fc.nat(6);
const range = fc.record({ after: asked, until: asked });
const keys = some(key);
const predicates = some(predicate);

export const factQuery: fc.Arbitrary<FactQuery> = sparse<Required<FactQuery>>({
  ids: some(factId, 5),
  subjects: keys,
  objects: keys,
  about: keys,
  predicates,
  validAt: asked,
  during: fc.record({ from: asked, to: asked }),
  startsIn: range,
  endsIn: range,
  knownAt: asked,
  changedIn: range,
  standings: some(fc.constantFrom(...STANDINGS), 5),
  limit,
});

export const episodeQuery: fc.Arbitrary<EpisodeQuery> = sparse<Required<EpisodeQuery>>({
  ids: some(episodeId),
  thread: fc.constantFrom('t1', 't2'),
  state: fc.constantFrom(...EPISODE_STATES),
  occurredBefore: occurred,
  occurredAfter: occurred,
  knownAt: asked,
  take: fc.constantFrom('earliest', 'latest'),
  limit,
});

type ClaimQuery = Parameters<GraphStore['claims']>[1];

export const claimQuery: fc.Arbitrary<ClaimQuery> = sparse<Required<ClaimQuery>>({
  ids: some(claimId, 5),
  episodeIds: some(episodeId),
  keys,
  predicates,
  knownAt: fc.oneof(asked, fc.constant('ever' as const)),
});

type MentionOptions = Required<NonNullable<Parameters<GraphStore['mentions']>[2]>>;

export const mentionOptions = sparse<MentionOptions>({ knownAt: asked, withoutEpisodes: some(episodeId) });

export const slotAddress: fc.Arbitrary<SlotAddress> = fc.record({
  subject: key,
  predicates,
  object: fc.option(key, { freq: 2 }),
  eitherSide: fc.boolean(),
  endedBy: some(predicate, 2),
});

export const adjacentQuery: fc.Arbitrary<AdjacentQuery> = fc
  .record({ keys, validAt: asked, knownAt: asked, limitPerKey: fc.nat(3), only: rarely(predicates) })
  .map(({ only, ...query }) => (only === null ? query : { ...query, predicates: only }));

export const textQuery: fc.Arbitrary<TextQuery> = fc
  .record({ kind: fc.constantFrom(...SEARCH_KINDS), text: words, knownAt: asked, limit, at: rarely(asked) })
  .map(({ at, ...query }) => (at === null ? query : { ...query, validAt: at }));

type KeyQuery = Parameters<GraphStore['entityKeys']>[1];

export const keyQuery: fc.Arbitrary<KeyQuery> = fc
  .tuple(
    limit,
    sparse<Required<Omit<KeyQuery, 'limit'>>>({ prefix: fc.constantFrom('', 'a', 'é', '\u{1f600}'), knownAt: asked, after: key }),
  )
  .map(([most, query]) => ({ ...query, limit: most }));
