import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import type { EmbeddedText, GraphChanges } from '../domain/graph-changes.ts';
import { AsofError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { Extractor, Reading } from '../ports/extractor.ts';
import type { GraphStore, TurnsAround } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { type FoldedChanges, foldChanges, type Intent, NOTHING } from '../resolution/fold-changes.ts';
import { predicateName } from '../resolution/predicate-name.ts';
import type { Attempt, ReadBefore } from './attempt.ts';
import { embedTexts, type ToEmbed, textsOf } from './embed-changes.ts';
import { embeddedOnce } from './embedded-once.ts';
import { groundReading } from './ground-reading.ts';
import type { Meter } from './meter.ts';
import { costOf, type Prices } from './prices.ts';
import { readNow } from './read-now.ts';
import { type Outcome, openedAndClosed } from './receipt.ts';

export interface ReadingContext extends WriteContext {
  readonly extractor: Extractor;
  /** Names the worker that holds the episode. */
  readonly owner: string;
  /** The turns that came with the lease: as many as the extractor wants on either side. */
  readonly turns?: TurnsAround | undefined;
  /** What an earlier call has read of the episode already, together with others. */
  readonly prefetched?: ReadBefore | undefined;
  readonly prices?: Prices | undefined;
  readonly meter: Meter;
}

export interface WriteContext {
  readonly store: GraphStore;
  readonly clock: Clock;
  /** Makes what is committed findable by meaning; left out = only by words. */
  readonly embedding?: EmbeddingModel | undefined;
  /** Counts what is kept with the episode of the commit; left out = nothing is. */
  readonly meter?: Meter | undefined;
  /** What the user has declared: every space that is written to is brought in line with it. */
  readonly ontology?: DeclaredOntology | undefined;
  readonly signal?: AbortSignal;
}

interface Carried {
  readonly outcome: Outcome;
  /** Others went back into the queue, to be read again. */
  readonly requeued: boolean;
}

/** The way of one message: recall, extract, ground, fold, commit. The episode is durable already and leased to the caller. */
export async function readAndCommit(given: ReadingContext, space: string, episode: StoredEpisode): Promise<Carried> {
  const context = { ...given, embedding: given.embedding && embeddedOnce(given.embedding) };
  const { store, extractor, owner, prices, meter } = context;
  const { before: earlier, after: later } = context.turns ?? (await turnsAround(store, space, episode, extractor.wants.earlierTurns));
  const reading = await readOrTake(context, space, episode, earlier);
  const { claims, mentions, rejected } = await groundReading(context, space, episode, { reading, earlier });
  const readBefore = episode.readBy !== null;
  const leaning = readBefore ? [] : later.filter(hasLeaned);
  const intent: Intent = {
    ...NOTHING,
    drop: readBefore ? [episode.id] : [],
    claims,
    mentions,
    proposedOne: readBefore ? [] : proposedOne(reading, claims),
  };
  const done = {
    episodeId: episode.id,
    state: 'done',
    reason: null,
    notBefore: 0,
    readBy: extractor.id,
    leansOnThread: reading.leansOnThread,
  } as const;
  const changes = await commitIntent(
    context,
    space,
    intent,
    {
      lease: { owner, episodeId: episode.id },
      outcomes: [done, ...leaning.map(readAgain)],
    },
    episode,
  );
  const outcome = {
    episodeId: episode.id,
    state: 'done',
    reason: null,
    claims,
    ...openedAndClosed(changes.before, changes.expiredFacts, changes.facts),
    rejected,
    usage: meter.usage,
    cost: prices ? costOf(meter.usage, prices) : null,
    elapsedMs: meter.elapsedMs,
  } as const;
  return { outcome, requeued: leaning.length > 0 };
}

/** @throws what the extractor threw; what that took is on the meter */
async function readOrTake(
  context: ReadingContext,
  space: string,
  episode: StoredEpisode,
  earlier: readonly StoredEpisode[],
): Promise<Reading> {
  const { prefetched, meter } = context;
  if (prefetched) meter.read(prefetched.attempt, prefetched.elapsedMs);
  if (prefetched && !mayBeAnothersFault(prefetched)) return readingOf(prefetched.attempt);
  const made = await readNow(context, space, episode, earlier);
  if (prefetched) meter.asked(made);
  else meter.read(made);
  return readingOf(made);
}

function readingOf(made: Attempt): Reading {
  if ('error' in made) throw made.error;
  return made.reading;
}

/** One message that cannot be read spoils the answer to all that were read with it: each is then read by itself. An endpoint that is out of reach is nobody's fault. */
function mayBeAnothersFault({ attempt, together }: ReadBefore): boolean {
  if (!together || !('error' in attempt)) return false;
  return !(attempt.error instanceof AsofError && attempt.error.category === 'unavailable');
}

/** Predicates that the message says hold one value at a time, of claims that were taken over. */
function proposedOne(reading: Reading, claims: readonly Claim[]): readonly string[] {
  const taken = new Set(claims.filter(({ says, also }) => says === 'holds' && !also).map(({ predicate }) => predicate));
  return reading.claims
    .filter(({ cardinality }) => cardinality === 'one')
    .map(({ predicate }) => predicateName(predicate))
    .filter((name) => taken.has(name));
}

const MAX_FOLDS = 50;

/** Folds and commits; where somebody else committed in between it folds again, without reading the message a second time. */
export async function commitIntent(
  { store, clock, embedding, meter, ontology, signal }: WriteContext,
  space: string,
  intent: Intent,
  rest: Partial<Pick<GraphChanges, 'lease' | 'outcomes' | 'retractedEpisodes'>>,
  episode: StoredEpisode | null = null,
): Promise<FoldedChanges> {
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    const { before, ...folded } = await foldChanges(store, space, { ...intent, declared: ontology?.definitions ?? [] }, clock.now());
    try {
      const vectors = embedding ? await vectorsIfReachable({ store, embedding, meter, signal }, textsOf(folded, episode)) : [];
      const outcomes = (rest.outcomes ?? []).map((outcome) =>
        meter && episode && outcome.episodeId === episode.id && episode.kind !== 'facts'
          ? { ...outcome, usage: meter.kept(folded.recordedAt, { failed: false }) }
          : outcome,
      );
      await store.commit({ space, lease: null, retractedEpisodes: [], ...rest, outcomes, ...folded, vectors });
      return { before, ...folded };
    } catch (error) {
      const moved = error instanceof AsofError && error.code === 'revision-moved';
      if (!moved || tries === MAX_FOLDS) throw error;
    }
  }
}

/** Facts do not wait for an embedding endpoint: what has no vector yet is found by its words, and gets its vector later. */
async function vectorsIfReachable(
  {
    store,
    embedding,
    meter,
    signal,
  }: Pick<WriteContext, 'store' | 'meter'> & { readonly embedding: EmbeddingModel; readonly signal: AbortSignal | undefined },
  texts: readonly ToEmbed[],
): Promise<readonly EmbeddedText[]> {
  try {
    return await embedTexts(store, embedding, texts, { signal, onEmbedded: (count) => meter?.embedded(count) });
  } catch (error) {
    if (error instanceof AsofError && error.category === 'unavailable') return [];
    throw error;
  }
}

/** A turn that leaned on earlier ones is read again when it has other earlier turns. */
export function hasLeaned({ state, leansOnThread }: StoredEpisode): boolean {
  return state === 'done' && leansOnThread;
}

/** The turns that an episode may lean on, and those that may lean on it. */
export async function turnsAround(store: GraphStore, space: string, episode: StoredEpisode, window: number): Promise<TurnsAround> {
  if (window === 0 || episode.kind === 'facts') return { before: [], after: [] };
  return store.turnsAround(space, { thread: episode.thread, at: episode.occurredAt, before: window, after: window });
}

/** Back into the queue, in the same commit, so that a crash does not forget it. */
export function readAgain({ id, readBy, leansOnThread }: StoredEpisode): GraphChanges['outcomes'][number] {
  return {
    episodeId: id,
    state: 'pending',
    reason: 'an earlier turn of its thread arrived late or was taken back',
    notBefore: 0,
    readBy,
    leansOnThread,
  };
}
