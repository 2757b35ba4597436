import type { StoredEpisode } from '../domain/episode.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import { LATEST } from '../domain/instant.ts';
import { AsofError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Extractor } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { foldChanges, type FoldedChanges, type Intent, NOTHING } from '../resolution/fold-changes.ts';
import { Ontology } from '../resolution/ontology.ts';
import { ground } from './ground.ts';
import { NO_USAGE, openedAndClosed, type Outcome } from './receipt.ts';

export interface WriteContext {
  readonly store: GraphStore;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** The way of one message: extract, ground, fold, commit. The episode is durable already and leased to the caller. */
export async function readAndCommit(context: WriteContext & { readonly extractor: Extractor; readonly owner: string }, space: string, episode: StoredEpisode): Promise<Outcome> {
  const { store, extractor, owner, signal } = context;
  const startedAt = performance.now();
  const earlier = await earlierTurns(store, space, episode, extractor.wants.earlierTurns);
  const reading = await extractor.read({ episode, earlier, recall: { entities: [], facts: [] } }, signal ? { signal } : {});
  const ontology = new Ontology(await store.predicates(space));
  const { claims, mentions, rejected } = ground(episode, reading, ontology);
  const readBefore = episode.readBy !== null;
  const leaning = readBefore ? [] : await leaningTurns(store, space, episode, extractor.wants.earlierTurns);
  const intent: Intent = { ...NOTHING, drop: readBefore ? [episode.id] : [], claims, mentions };
  const done = { episodeId: episode.id, state: 'done', reason: null, notBefore: 0, readBy: extractor.id, leansOnThread: reading.leansOnThread } as const;
  const changes = await commitIntent(context, space, intent, { lease: { owner, episodeId: episode.id }, outcomes: [done, ...leaning.map(readAgain)] });
  return {
    episodeId: episode.id,
    state: 'done',
    reason: null,
    claims,
    ...openedAndClosed(changes.before, changes.expiredFacts, changes.facts),
    rejected,
    usage: reading.usage ?? NO_USAGE,
    elapsedMs: performance.now() - startedAt,
  };
}

const MAX_FOLDS = 50;

/** Folds and commits; where somebody else committed in between it folds again, without reading the message a second time. */
export async function commitIntent(
  { store, clock, signal }: WriteContext,
  space: string,
  intent: Intent,
  rest: Partial<Pick<GraphChanges, 'lease' | 'outcomes' | 'retractedEpisodes'>>,
): Promise<FoldedChanges> {
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    const { before, ...folded } = await foldChanges(store, space, intent, clock.now());
    try {
      await store.commit({ space, lease: null, outcomes: [], retractedEpisodes: [], ...rest, ...folded });
      return { before, ...folded };
    } catch (error) {
      const moved = error instanceof AsofError && error.code === 'revision-moved';
      if (!moved || tries === MAX_FOLDS) throw error;
    }
  }
}

/** Turns of the thread that come after an episode and leaned on earlier ones: they are read again, since they now have other earlier turns. */
export async function leaningTurns(store: GraphStore, space: string, episode: StoredEpisode, window: number): Promise<readonly StoredEpisode[]> {
  if (window === 0 || episode.kind === 'facts') return [];
  const later = await store.episodes(space, { thread: episode.thread, occurredAfter: episode.occurredAt, take: 'earliest', limit: window, knownAt: LATEST });
  return later.filter(({ state, leansOnThread }) => state === 'done' && leansOnThread);
}

/** Back into the queue, in the same commit, so that a crash does not forget it. */
export function readAgain({ id, readBy, leansOnThread }: StoredEpisode): GraphChanges['outcomes'][number] {
  return { episodeId: id, state: 'pending', reason: 'an earlier turn of its thread arrived late or was taken back', notBefore: 0, readBy, leansOnThread };
}

async function earlierTurns(store: GraphStore, space: string, episode: StoredEpisode, limit: number): Promise<readonly StoredEpisode[]> {
  if (limit === 0 || episode.kind === 'facts') return [];
  return store.episodes(space, { thread: episode.thread, occurredBefore: episode.occurredAt, take: 'latest', limit, knownAt: LATEST });
}
