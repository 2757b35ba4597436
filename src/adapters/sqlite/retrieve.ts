import type { StoredMention } from '../../domain/stored.ts';
import type { Evidence, GraphHit, GraphStore, Retrieved, RetrieveQuery } from '../../ports/graph-store.ts';
import type { SearchKind } from '../../ports/search-kind.ts';
import { FACTS_PER_ENTITY, walk } from '../shared/walk.ts';
import { ClaimSearch } from './claim-search.ts';
import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { findEpisodes } from './episode-search.ts';
import { FactSearch } from './fact-search.ts';
import { latestAround } from './latest-around.ts';
import { mentionsAround } from './mention-search.ts';
import type { SpaceRow } from './space-row.ts';
import { ENTITY_KEYS } from './sql/dictionaries.ts';
import { searchText } from './text-search.ts';
import { searchVectors } from './vectors/search-vectors.ts';
import type { Shards } from './vectors/shards.ts';

/** Within a read. */
export function retrieve(connection: Connection, shards: Shards, space: SpaceRow, query: RetrieveQuery): Retrieved {
  const { text, keys, vector, kinds, validAt, knownAt, limit } = query;
  const at = { knownAt, limit, ...(validAt === undefined ? {} : { validAt }) };
  const mentions = keys.length === 0 ? [] : mentionsAround(connection, space, keys, { knownAt });
  return {
    mentions,
    text: ofEach(kinds, (kind) => searchText(connection, space, { kind, text, ...at })),
    vector: vector ? ofEach(kinds, (kind) => searchVectors(connection, shards, space, { kind, vector, ...at })) : {},
    graph: kinds.includes('facts') ? walkFrom(connection, space, mentions, query) : [],
  };
}

/** What {@link retrieve} finds in a space that does not exist. */
export function nothingRetrieved({ kinds, vector }: RetrieveQuery): Retrieved {
  return { mentions: [], text: ofEach(kinds, () => []), vector: vector ? ofEach(kinds, () => []) : {}, graph: [] };
}

/** Over numbers of entities: their texts are not read. */
function walkFrom(
  connection: Connection,
  space: SpaceRow,
  mentions: readonly StoredMention[],
  { hops, limit, validAt, knownAt }: RetrieveQuery,
): readonly GraphHit[] {
  const named = mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs]));
  const around = { validAt, knownAt, limit: FACTS_PER_ENTITY };
  const walking = walk(new Dictionary(connection, space, ENTITY_KEYS).findAll(named), { hops, limit, atOnce: 1 });
  let at = walking.next();
  while (!at.done) at = walking.next(at.value.map((key) => latestAround(connection, space, key, around)));
  return at.value;
}

export const NO_EVIDENCE: Evidence = { facts: [], claims: [], episodes: [], mentions: [] };

/** Within a read. */
export function evidenceOf(
  connection: Connection,
  space: SpaceRow,
  { factIds, entityKeys, episodeIds, knownAt }: Parameters<GraphStore['evidence']>[1],
): Evidence {
  const facts = new FactSearch(connection, space).find({ ids: factIds, knownAt });
  const claims = new ClaimSearch(connection, space).find({ ids: facts.flatMap(({ claimIds }) => claimIds), knownAt });
  const ids = [...episodeIds, ...claims.map(({ claim }) => claim.episodeId)];
  return {
    facts,
    claims,
    episodes: ids.length === 0 ? [] : findEpisodes(connection, space, { ids, knownAt }),
    mentions: entityKeys.length === 0 ? [] : mentionsAround(connection, space, entityKeys, { knownAt }),
  };
}

function ofEach<Answer>(kinds: readonly SearchKind[], search: (kind: SearchKind) => Answer): Partial<Record<SearchKind, Answer>> {
  return Object.fromEntries(kinds.map((kind) => [kind, search(kind)] as const));
}
