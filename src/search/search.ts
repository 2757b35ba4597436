import { checkCount } from '../domain/count.ts';
import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import { validTime } from '../domain/fact.ts';
import type { Instant } from '../domain/instant.ts';
import type { FactVersion } from '../domain/stored.ts';
import { checkOneOf, checkText } from '../domain/text.ts';
import { AsofError } from '../errors.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { Evidence, Retrieved, TextHit } from '../ports/graph-store.ts';
import type { Reranker } from '../ports/reranker.ts';
import type { SearchKind } from '../ports/search-kind.ts';
import { Identities } from '../resolution/identities.ts';
import { namesIn } from '../resolution/names-in.ts';
import { type Boosts, boosted } from './boost.ts';
import { communitiesNear, type Seeds } from './communities.ts';
import { contentWords } from './content-words.ts';
import { cutOff } from './cut-off.ts';
import { diverse } from './diverse.ts';
import { type Found, type FoundByGraph, wordsOf } from './found.ts';
import { type Fused, fuse, type Retriever } from './fuse.ts';
import { pageRankHits } from './page-rank-hits.ts';
import { withPaths } from './paths.ts';
import { RESULT_KINDS, type ResultKind } from './result-kind.ts';
import type { SearchContext } from './search-context.ts';
import { turnsBehind } from './turns-behind.ts';
import { type Question, understandQuestion } from './understand-question.ts';

export interface SearchOptions extends Boosts {
  /** What to look for. Default facts only. */
  readonly kinds?: readonly ResultKind[];
  /** How many results in all. Default 10. */
  readonly limit?: number;
  /** How many facts away from the entities that the question names the graph is walked; 0 = no graph. Default 2. */
  readonly hops?: number;
  /** Names of entities that the graph is walked from as if the question named them: what is near them rises. Default: those of the question alone. */
  readonly around?: readonly string[];
  /**
   * How the graph ranks facts: by how many facts away they are, or by personalised PageRank from the named entities over what is near them (at most 48
   * entities' facts, 32 each). Default `hops`.
   */
  readonly graph?: 'hops' | 'pagerank';
  /** Facts of any valid time instead of those that hold at the view's instant. Default `false`. */
  readonly anyTime?: boolean;
  /**
   * Take time words of the question ("in 2022") for the time that is asked about; of words with several readings ("last summer") and of a question that wants
   * history, facts of any time. Default `false`: the view says which time it is.
   */
  readonly timeWords?: boolean;
  /** What each retriever counts in the fusion; 0 leaves it out. Default 1 for text, the embedding model's own weight for vectors, 0.5 for the graph. */
  readonly weights?: Readonly<Partial<Record<Retriever, number>>>;
  /** 0 = only nearness counts, 1 = only that results differ from each other (maximal marginal relevance). Default 0. */
  readonly diversity?: number;
  /** Leave out what is not relevant enough, at the price of fewer results. Default `false`. */
  readonly cutOff?: boolean;
  readonly rerank?: Reranker;
  /** Tell by which facts the graph led to each fact; one more read of the store. Default `false`: only how far it is. */
  readonly paths?: boolean;
  readonly signal?: AbortSignal;
}

/** Each retriever hands over more than is asked for, so that what several of them find can rise. */
const OVERFETCH = 5;
/** So much is enough where nothing changes the order afterwards: of twenty that are shown, 99 of a hundred are the same. */
const OVERFETCH_IN_ORDER = 2.5;
const FEWEST_CANDIDATES = 50;
/** Turns are looked for behind so many of the nearest facts, communities around them. */
const NEAREST_FACTS = 20;

/**
 * Hybrid search: full text, vectors and the graph, each filtered by space and both time axes before its limit, joined by reciprocal rank fusion. No model
 * is called but the embedding model, once, where there is one.
 */
export async function search(context: SearchContext, text: string, options: SearchOptions = {}): Promise<readonly Found[]> {
  const { kinds = ['facts'], limit = 10, hops = 2 } = options;
  const { store, space, at } = context;
  checkCount(limit, 'limit');
  checkCount(hops, 'hops');
  for (const kind of kinds) checkOneOf(kind, RESULT_KINDS, 'kinds');
  const names = [...new Set([...namesIn(checkText(text, 'search')), ...(options.around ?? []).map(entityKey)])];
  const question = options.timeWords ? await understandQuestion(text, at.validAt) : null;
  const time = timeOf(question, options, at.validAt);
  const weights = weightsOf(context.embedding, options);
  const vector = weights.vector > 0 ? await questionVector(context.embedding, text, options.signal) : undefined;
  const inOrder = keepsOrder(options);
  const candidates = Math.max(FEWEST_CANDIDATES, Math.ceil(limit * (inOrder ? OVERFETCH_IN_ORDER : OVERFETCH)));
  const walks = weights.graph > 0 && hops > 0;
  const storeKinds = kinds.filter((kind) => kind !== 'communities');
  const grouped = storeKinds.length < kinds.length;
  const viaFacts = grouped || (kinds.includes('episodes') && walks);
  const stored = await store.retrieve(space, {
    text: contentWords(text),
    keys: names,
    kinds: viaFacts ? [...new Set([...storeKinds, 'facts' as const])] : storeKinds,
    hops: walks && options.graph !== 'pagerank' ? hops : 0,
    limit: candidates,
    knownAt: at.knownAt,
    ...(time.validAt === undefined ? {} : { validAt: time.validAt }),
    ...(vector ? { vector } : {}),
  });
  const walked = walks && options.graph === 'pagerank' && (viaFacts || kinds.includes('facts'));
  const named = walked || grouped ? rootsOf(names, stored) : [];
  const retrieved: Ranked = {
    ...stored,
    graph: walked
      ? await pageRankHits(context, named, { hops, validAt: time.validAt, limit: candidates })
      : stored.graph.map((hit) => ({ ...hit, score: hit.distance })),
  };
  const near = fuse(listsOf(retrieved, 'facts'), weights);
  const nearFacts = near.map(({ id }) => id);
  const factIds = kinds.includes('facts')
    ? nearFacts.slice(0, inOrder ? limit : candidates)
    : viaFacts
      ? nearFacts.slice(0, NEAREST_FACTS)
      : [];
  const evidence = await store.evidence(space, {
    factIds,
    entityKeys: kinds.includes('entities') ? foundBy(retrieved, 'entities', candidates) : [],
    episodeIds: kinds.includes('episodes') ? foundBy(retrieved, 'episodes', candidates) : [],
    knownAt: at.knownAt,
  });
  const turns = walks && viaFacts ? turnsBehind(nearFacts.slice(0, NEAREST_FACTS), evidence) : [];
  const kept = storeKinds
    .flatMap((kind) => (kind === 'facts' ? near : fuse(listsOf(retrieved, kind, turns), weights)).map((fused) => ({ kind, ...fused })))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, candidates);
  const communities = grouped ? await communitiesNear(context, seedsOf(named, near, evidence), weights) : [];
  const single = withEvidence(kept, evidence, retrieved).filter((result) => result.kind !== 'facts' || time.overlaps(result.fact));
  const found = [...single, ...communities];
  const raised = boosted(found, options, names, at.validAt);
  // Before the reranker: its scores may be of any kind, and what is noise need not be read by it.
  const ordered = await reranked(options.cutOff ? cutOff(raised) : raised, text, options);
  const shown = diverse(ordered, options.diversity ?? 0, limit);
  return options.paths ? withPaths(context, shown, retrieved.graph, rootsOf(names, stored)) : shown;
}

function weightsOf(embedding: EmbeddingModel | undefined, { weights }: SearchOptions): Readonly<Record<Retriever, number>> {
  return { text: 1, vector: embedding?.weight ?? 1, graph: 0.5, ...weights };
}

/** @param question `null` = its time words do not count */
function timeOf(
  question: Question | null,
  { anyTime = false }: SearchOptions,
  validAt: Instant,
): { validAt?: Instant; overlaps: (fact: FactVersion) => boolean } {
  const time = question?.time;
  if (time?.confidence === 'low') return { overlaps: () => true };
  if (time) {
    return {
      overlaps: (fact) => {
        const period = validTime(fact);
        return period.validAt < time.to && time.from < period.invalidAt;
      },
    };
  }
  return anyTime || question?.wants === 'history' ? { overlaps: () => true } : { validAt, overlaps: () => true };
}

/** Facts stay in the order of the fusion, and none is left out: then those that are shown are all that has to be read. */
function keepsOrder({ kinds = ['facts'], cutOff, diversity = 0, rerank, timeWords, ...boosts }: SearchOptions): boolean {
  const { recency, importance = 0, speaker, thread } = boosts;
  const asIs = !cutOff && diversity <= 0 && !rerank && !timeWords && !recency && importance === 0 && !speaker && !thread;
  return asIs && kinds.length === 1 && kinds[0] === 'facts';
}

/** Where the embedding endpoint is out of reach the other retrievers answer alone. */
async function questionVector(
  embedding: EmbeddingModel | undefined,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Float32Array | undefined> {
  if (!embedding) return undefined;
  try {
    return (await embedding.embed([text], { purpose: 'query', ...(signal ? { signal } : {}) }))[0];
  } catch (error) {
    if (error instanceof AsofError && error.category === 'unavailable') return undefined;
    throw error;
  }
}

/** What a store found, its graph as it counts in this search. */
type Ranked = Omit<Retrieved, 'graph'> & { readonly graph: readonly FoundByGraph[] };

function listsOf(retrieved: Ranked, kind: SearchKind, turns: readonly TextHit[] = []): Parameters<typeof fuse>[0] {
  return {
    text: retrieved.text[kind] ?? [],
    vector: retrieved.vector[kind] ?? [],
    graph: kind === 'facts' ? retrieved.graph : kind === 'episodes' ? turns : [],
  };
}

function foundBy(retrieved: Ranked, kind: SearchKind, limit: number): readonly string[] {
  const { text = [], vector = [] } = listsOf(retrieved, kind);
  return [...new Set([...text.slice(0, limit), ...vector.slice(0, limit)].map(({ id }) => id))];
}

function rootsOf(names: readonly EntityKey[], { mentions }: Retrieved): readonly EntityKey[] {
  const identities = new Identities(mentions);
  return [...new Set(names.flatMap((key) => identities.entity(key)?.key ?? []))];
}

function seedsOf(named: readonly EntityKey[], near: readonly Fused[], { facts }: Evidence): Seeds {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const nearest = near.slice(0, NEAREST_FACTS).flatMap(({ id, parts }) => {
    const fact = byId.get(id);
    return fact ? [{ fact, parts }] : [];
  });
  return { named, facts: nearest };
}

function withEvidence(ranked: readonly (Fused & { readonly kind: SearchKind })[], evidence: Evidence, { graph }: Ranked): readonly Found[] {
  const distances = new Map(graph.map(({ id, distance }) => [id, distance]));
  const facts = new Map(evidence.facts.map((fact) => [fact.id, fact]));
  const claims = new Map(evidence.claims.map(({ claim }) => [claim.id, claim]));
  const episodes = new Map(evidence.episodes.map((episode) => [episode.id, episode]));
  const identities = new Identities(evidence.mentions);
  return ranked.flatMap(({ kind, id, score, parts }): readonly Found[] => {
    if (kind === 'facts') {
      const fact = facts.get(id);
      const said = fact?.claimIds.map((claimId) => claims.get(claimId)).filter((claim) => claim !== undefined) ?? [];
      const distance = (parts.graph && distances.get(id)) ?? null;
      return fact
        ? [
            {
              kind,
              score,
              parts,
              fact,
              distance,
              path: null,
              claims: said.map((claim) => ({ claim, episode: episodes.get(claim.episodeId) })),
            },
          ]
        : [];
    }
    if (kind === 'entities') {
      const entity = identities.entity(id);
      return entity ? [{ kind, score, parts, entity }] : [];
    }
    const episode = episodes.get(id);
    const isMessage = episode !== undefined && episode.kind !== 'facts';
    return isMessage ? [{ kind, score, parts, episode }] : [];
  });
}

/** A reranker that is out of reach leaves the order as it is. */
async function reranked(found: readonly Found[], query: string, { rerank, signal, limit = 10 }: SearchOptions): Promise<readonly Found[]> {
  if (!rerank || found.length === 0) return found;
  const head = found.slice(0, Math.max(limit * 2, 20));
  try {
    const scores = await rerank.rerank(query, head.map(wordsOf), signal ? { signal } : {});
    const order = head.map((result, index) => ({ ...result, score: scores[index] ?? 0 })).toSorted((a, b) => b.score - a.score);
    return order;
  } catch (error) {
    if (error instanceof AsofError && error.category === 'unavailable') return found;
    throw error;
  }
}
