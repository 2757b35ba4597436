import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { AsofError } from '../errors.ts';
import type { Extractor, Reading } from '../ports/extractor.ts';
import type { TurnsAround } from '../ports/graph-store.ts';
import { type Intent, NOTHING } from '../resolution/fold-changes.ts';
import { predicateName } from '../resolution/predicate-name.ts';
import type { Attempt, ReadBefore } from './attempt.ts';
import { commitIntent, type WriteContext } from './commit-intent.ts';
import { embeddedOnce } from './embedded-once.ts';
import { isEndpointFailure } from './endpoint-failure.ts';
import { groundReading } from './ground-reading.ts';
import type { Meter } from './meter.ts';
import { costOf, type Prices } from './prices.ts';
import { readNow } from './read-now.ts';
import { type Outcome, openedAndClosed } from './receipt.ts';
import { hasLeaned, readAgain, turnsAround } from './turns-around.ts';

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

interface Carried {
  readonly outcome: Outcome;
  /** Others went back into the queue, to be read again. */
  readonly requeued: boolean;
}

/** The way of one message: recall, extract, ground, fold, commit. The episode is durable already and leased to the caller. */
export async function readAndCommit(given: ReadingContext, space: string, episode: StoredEpisode): Promise<Carried> {
  const embedding = given.embedding && embeddedOnce(given.embedding, (texts) => given.meter.embedded(texts));
  const context = { ...given, embedding };
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
  const { error } = attempt;
  return !isEndpointFailure(error) && !(error instanceof AsofError && error.category === 'unavailable');
}

/** Predicates that the message says hold one value at a time, of claims that were taken over. */
function proposedOne(reading: Reading, claims: readonly Claim[]): readonly string[] {
  const taken = new Set(claims.filter(({ says, also }) => says === 'holds' && !also).map(({ predicate }) => predicate));
  return reading.claims
    .filter(({ cardinality }) => cardinality === 'one')
    .map(({ predicate }) => predicateName(predicate))
    .filter((name) => taken.has(name));
}
