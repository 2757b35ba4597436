import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { LATEST } from '../domain/instant.ts';
import type { Extractor, Rejected, Usage } from '../ports/extractor.ts';
import { foldChanges, type Intent, NOTHING } from '../resolution/fold-changes.ts';
import { type Attempt, attempt } from './attempt.ts';
import { groundReading } from './ground-reading.ts';
import { Meter } from './meter.ts';
import { commitIntent, turnsAround, type WriteContext } from './read-and-commit.ts';
import { recallNear } from './recall.ts';
import { type Outcome, openedAndClosed } from './receipt.ts';

export interface ReextractOptions {
  /** Which episodes to read again. Default: every message that is done and that another extractor, or another version of this one, has read. */
  readonly episodeIds?: readonly string[];
  /** `true`: say what would change and write nothing. Default `false`. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/** What reading one episode again changes. Its own time stays as it is. */
export interface Reextraction extends Pick<Outcome, 'episodeId' | 'opened' | 'closed'> {
  /** The extractor that read it before. */
  readonly readBefore: string | null;
  readonly dropped: readonly Claim[];
  readonly added: readonly Claim[];
  readonly rejected: readonly Rejected[];
  /** Kept with the episode, in addition to what it took before; not by a dry run. */
  readonly usage: Usage;
}

/** Reads episodes again, oldest first, one after the other, and says of each what it changes. Stopping between two loses nothing: run again, it goes on. */
export async function* reextract(
  context: WriteContext,
  extractor: Extractor,
  space: string,
  options: ReextractOptions = {},
): AsyncGenerator<Reextraction> {
  const { store, signal } = context;
  const all = await store.episodes(space, { state: 'done', knownAt: LATEST, ...(options.episodeIds ? { ids: options.episodeIds } : {}) });
  const due = all.filter(({ kind, readBy }) => kind !== 'facts' && (options.episodeIds !== undefined || readBy !== extractor.id));
  for (const episode of due) {
    signal?.throwIfAborted();
    yield await readAnew(context, extractor, space, episode, options.dryRun ?? false);
  }
}

async function readAnew(
  context: WriteContext,
  extractor: Extractor,
  space: string,
  episode: StoredEpisode,
  dryRun: boolean,
): Promise<Reextraction> {
  const { store, clock, signal } = context;
  const meter = new Meter();
  const { before: earlier } = await turnsAround(store, space, episode, extractor.wants.earlierTurns);
  const recall = await recallNear(store, space, episode, earlier, extractor.wants);
  const [read] = (await attempt(1, async () => [await extractor.read({ episode, earlier, recall }, signal ? { signal } : {})])) as [
    Attempt,
  ];
  meter.read(read);
  if ('error' in read) {
    if (!dryRun) await keepFailure(context, space, episode, meter);
    throw read.error;
  }
  const { reading } = read;
  const { claims, mentions, rejected } = await groundReading({ ...context, extractor, meter }, space, episode, { reading, earlier });
  const old = (await store.claims(space, { episodeIds: [episode.id] })).map(({ claim }) => claim);
  const intent: Intent = { ...NOTHING, drop: [episode.id], claims, mentions };
  const outcome = {
    episodeId: episode.id,
    state: 'done',
    reason: null,
    notBefore: 0,
    readBy: extractor.id,
    leansOnThread: reading.leansOnThread,
  } as const;
  const changes = dryRun
    ? await foldChanges(store, space, { ...intent, declared: context.ontology?.definitions ?? [] }, clock.now())
    : await commitIntent({ ...context, meter }, space, intent, { outcomes: [outcome] }, episode);
  const now = new Set(claims.map(({ id }) => id));
  const then = new Set(old.map(({ id }) => id));
  return {
    episodeId: episode.id,
    readBefore: episode.readBy,
    ...openedAndClosed(changes.before, changes.expiredFacts, changes.facts),
    dropped: old.filter(({ id }) => !now.has(id)),
    added: claims.filter(({ id }) => !then.has(id)),
    rejected,
    usage: meter.usage,
  };
}

/** What a try took that came to nothing; the reading before it stays. Where the episode waits to be read again, that is left to its worker. */
async function keepFailure({ signal, ...context }: WriteContext, space: string, { id }: StoredEpisode, meter: Meter): Promise<void> {
  const [episode] = await context.store.episodes(space, { ids: [id] });
  if (meter.usage.calls === 0 || episode?.state !== 'done') return;
  const { state, reason, notBefore, readBy, leansOnThread } = episode;
  const usage = meter.kept(context.clock.now(), { failed: true });
  await commitIntent(context, space, NOTHING, { outcomes: [{ episodeId: id, state, reason, notBefore, readBy, leansOnThread, usage }] });
}
