import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { LATEST } from '../domain/instant.ts';
import { AsofError } from '../errors.ts';
import type { Extractor, Rejected, Usage } from '../ports/extractor.ts';
import { type FoldedChanges, foldChanges, type Intent, NOTHING } from '../resolution/fold-changes.ts';
import { NO_USAGE } from './attempt.ts';
import { commitIntent, type WriteContext } from './commit-intent.ts';
import { embeddedOnce } from './embedded-once.ts';
import { groundReading } from './ground-reading.ts';
import { Meter } from './meter.ts';
import { readNow } from './read-now.ts';
import { type NewFactVersion, type Outcome, openedAndClosed } from './receipt.ts';
import { turnsAround } from './turns-around.ts';

export interface ReextractOptions {
  /** Which episodes to read again. Default: every message that is done and that another extractor, or another version of this one, has read. */
  readonly episodeIds?: readonly string[];
  /** `true`: say what would change and write nothing. Default `false`. */
  readonly dryRun?: boolean;
  /** Shown what reading a message again would change, before it is written; `false` = it stays as it was. Default: everything is written. */
  readonly approve?: (change: Reextraction) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal;
}

/** What reading one episode again changes; facts that are told alike before and after are left out. Its own time stays as it is. */
export interface Reextraction extends Pick<Outcome, 'episodeId' | 'opened' | 'closed'> {
  /** `false`: a dry run, not approved, or not readable. */
  readonly written: boolean;
  /** Why it could not be read; the reading before it stays. `null` = it was read. */
  readonly failure: string | null;
  /** The extractor that read it before. */
  readonly readBefore: string | null;
  readonly dropped: readonly Claim[];
  readonly added: readonly Claim[];
  readonly rejected: readonly Rejected[];
  /** Kept with the episode, in addition to what it took before; not by a dry run, nor where it was not approved. */
  readonly usage: Usage;
}

/**
 * Reads episodes again, oldest first, one after the other, and says of each what it changes. Stopping between two loses nothing: run again, it goes on. One to
 * which the model has no usable answer stays as it is.
 */
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
    yield await readAnew(context, extractor, space, episode, options);
  }
}

async function readAnew(
  given: WriteContext,
  extractor: Extractor,
  space: string,
  episode: StoredEpisode,
  { dryRun = false, approve }: ReextractOptions,
): Promise<Reextraction> {
  const meter = new Meter();
  const context = { ...given, embedding: given.embedding && embeddedOnce(given.embedding, (texts) => meter.embedded(texts)) };
  const { store, clock } = context;
  const { before: earlier } = await turnsAround(store, space, episode, extractor.wants.earlierTurns);
  const read = await readNow({ ...context, extractor }, space, episode, earlier);
  meter.read(read);
  if ('error' in read) {
    if (!dryRun) await keepFailure(context, space, episode, meter);
    if (!isOfTheMessage(read.error)) throw read.error;
    return { ...unchanged(episode), failure: read.error.message, usage: meter.usage };
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
  const now = new Set(claims.map(({ id }) => id));
  const then = new Set(old.map(({ id }) => id));
  const told = ({ before, expiredFacts, facts }: FoldedChanges): Reextraction => ({
    ...unchanged(episode),
    ...withoutRetold(openedAndClosed(before, expiredFacts, facts)),
    dropped: old.filter(({ id }) => !now.has(id)),
    added: claims.filter(({ id }) => !then.has(id)),
    rejected,
    usage: meter.usage,
  });
  if (dryRun || approve) {
    const change = told(await foldChanges(store, space, { ...intent, declared: context.ontology?.definitions ?? [] }, clock.now()));
    if (dryRun || !(await approve?.(change))) return change;
  }
  return { ...told(await commitIntent({ ...context, meter }, space, intent, { outcomes: [outcome] }, episode)), written: true };
}

function unchanged({ id, readBy }: StoredEpisode): Reextraction {
  return {
    episodeId: id,
    readBefore: readBy,
    written: false,
    failure: null,
    opened: [],
    closed: [],
    dropped: [],
    added: [],
    rejected: [],
    usage: NO_USAGE,
  };
}

/** Another message may fare better: the fault is not the endpoint's, nor the caller's. */
function isOfTheMessage(error: unknown): error is AsofError {
  return error instanceof AsofError && (error.category === 'fault' || error.code === 'model-declined');
}

/** A fact that other words now state has another id; what it tells is the same. */
function withoutRetold({ opened, closed }: Pick<Outcome, 'opened' | 'closed'>): Pick<Outcome, 'opened' | 'closed'> {
  const telling = ({ subject, predicate, object, start, end, disputed }: NewFactVersion) =>
    JSON.stringify([subject, predicate, object, start?.at, start?.precision, end?.at, end?.precision, disputed]);
  const before = new Set(closed.map(({ fact }) => telling(fact)));
  const after = new Set(opened.map(telling));
  return {
    opened: opened.filter((fact) => !before.has(telling(fact))),
    closed: closed.filter(({ fact }) => !after.has(telling(fact))),
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
