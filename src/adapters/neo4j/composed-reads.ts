import { LATEST } from '../../domain/instant.ts';
import type { Evidence, FoldBasis, GraphStore, Near, Retrieved, RetrieveQuery, TurnsAround } from '../../ports/graph-store.ts';
import type { SearchKind } from '../../ports/search-kind.ts';
import type { VectorQuery } from '../../ports/vector-index.ts';
import { keysNamed } from '../shared/keys-named.ts';
import { walk, walkAsync } from '../shared/walk.ts';
import { believed } from './believed.ts';
import { type ClaimProperties, claimOf } from './claim-properties.ts';
import type { Connection, Run } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';
import { type FactProperties, factOf } from './fact-properties.ts';
import { findEpisodes } from './find-episodes.ts';
import { latestAround } from './find-facts.ts';
import { mentionsAround } from './find-mentions.ts';
import { findPredicates } from './find-predicates.ts';
import { type MentionProperties, mentionOf } from './mention-properties.ts';
import { askedUntilEnough, searchText } from './search-text.ts';
import { searchVectors } from './search-vectors.ts';
import { readSpace } from './space.ts';
import { vectorModel } from './vector-records.ts';

const NOW = { knownAt: LATEST };
/** Of so many entities the facts are asked for in one round trip. */
const AT_ONCE = 16;

/** Both sides at once. */
export async function turnsAround(run: Run, space: string, query: Parameters<GraphStore['turnsAround']>[1]): Promise<TurnsAround> {
  const { thread, at } = query;
  const [before, after] = await Promise.all([
    findEpisodes(run, space, { thread, occurredBefore: at, take: 'latest', limit: query.before, ...NOW }),
    findEpisodes(run, space, { thread, occurredAfter: at, limit: query.after, ...NOW }),
  ]);
  return { before, after };
}

interface NearMessage {
  readonly mentions: readonly MentionProperties[];
  readonly facts: readonly FactProperties[];
  readonly ends: readonly MentionProperties[];
  readonly fetched: number;
  readonly hits: readonly string[];
}

export async function factsNear(run: Run, space: string, { keys, text, at, limit }: Parameters<GraphStore['near']>[1]): Promise<Near> {
  const found = await askedUntilEnough<NearMessage>(run, 'facts/near', text, { space, keys, at, limit, ...believed(undefined) });
  const { mentions = [], facts = [], ends = [] } = found ?? {};
  return {
    mentions: mentions.map(mentionOf),
    facts: [...new Map(facts.map((fact) => [fact.id, factOf(fact)])).values()],
    ends: ends.map(mentionOf),
  };
}

export async function foldBasis(run: Run, space: string, keys: readonly string[]): Promise<FoldBasis> {
  const [{ revision, last_recorded_at }, predicates, mentions] = await Promise.all([
    readSpace(run, space),
    findPredicates(run, space),
    mentionsAround(run, space, keys),
  ]);
  return { revision, lastRecordedAt: last_recorded_at, predicates, mentions };
}

/** Text, vectors and the graph in transactions of their own, so that a server with several processors works on all of them at once. */
export async function retrieve(connection: Connection, space: string, query: Parameters<GraphStore['retrieve']>[1]): Promise<Retrieved> {
  const { text, vector, kinds, validAt, knownAt, limit } = query;
  const at = { knownAt, ...(validAt === undefined ? {} : { validAt }) };
  const [byText, byVector, byGraph] = await Promise.all([
    connection.read((run) => ofEach(kinds, (kind) => searchText(run, space, { kind, text, limit, ...at }))),
    vector ? connection.read((run) => nearest(run, space, { kinds, vector, limit, ...at })) : {},
    connection.read((run) => walked(run, space, query)),
  ]);
  return { ...byGraph, text: byText, vector: byVector };
}

async function nearest(
  run: Run,
  space: string,
  { kinds, ...query }: Pick<VectorQuery, 'vector' | 'validAt' | 'knownAt' | 'limit'> & Pick<RetrieveQuery, 'kinds'>,
) {
  const model = await vectorModel(run);
  return ofEach(kinds, (kind) => searchVectors(run, space, { ...query, kind }, model));
}

/** The facts of the names as they were given are asked for together with what they mean: mostly they are the entities' own, and the walk has its first step. */
async function walked(
  run: Run,
  space: string,
  { keys, kinds, knownAt, limit, hops, ...at }: Parameters<GraphStore['retrieve']>[1],
): Promise<Pick<Retrieved, 'mentions' | 'graph'>> {
  const around = (wanted: readonly string[]) => latestAround(run, space, wanted, { knownAt, ...at });
  const walks = kinds.includes('facts') && hops > 0 && keys.length > 0;
  const [mentions, ahead] = await Promise.all([mentionsAround(run, space, keys, { knownAt }), walks ? around(keys) : []]);
  const known = new Map(ahead.map((facts, index) => [keys[index], facts]));
  const walking = walk(walks ? keysNamed(mentions) : [], { hops, limit, atOnce: AT_ONCE });
  const graph = await walkAsync(walking, async (wanted) =>
    wanted.every((key) => known.has(key)) ? wanted.map((key) => known.get(key) ?? []) : around(wanted),
  );
  return { mentions, graph };
}

export async function evidence(run: Run, space: string, query: Parameters<GraphStore['evidence']>[1]): Promise<Evidence> {
  const { factIds, entityKeys, episodeIds, knownAt } = query;
  type Found = { facts: readonly FactProperties[]; claims: readonly ClaimProperties[]; episodes: readonly EpisodeProperties[] };
  const [[found], mentions] = await Promise.all([
    run<Found>('search/evidence', { space, fact_ids: factIds, episode_ids: episodeIds, known_at: knownAt }),
    mentionsAround(run, space, entityKeys, { knownAt }),
  ]);
  const { facts = [], claims = [], episodes = [] } = found ?? {};
  return { facts: facts.map(factOf), claims: claims.map(claimOf), episodes: episodes.map(episodeOf), mentions };
}

async function ofEach<Answer>(kinds: readonly SearchKind[], search: (kind: SearchKind) => Promise<Answer>) {
  const answers = await Promise.all(kinds.map(async (kind) => [kind, await search(kind)] as const));
  return Object.fromEntries(answers) as Partial<Record<SearchKind, Answer>>;
}
