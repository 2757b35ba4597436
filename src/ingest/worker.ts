import { setImmediate as othersTurn, setTimeout as wait } from 'node:timers/promises';
import { OPEN_END } from '../domain/instant.ts';
import { AsofError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { Extractor } from '../ports/extractor.ts';
import type { GraphStore, LeasedEpisode } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { isEndpointFailure } from './endpoint-failure.ts';
import type { Expiry } from './expiry.ts';
import { Meter } from './meter.ts';
import { costOf, type Prices } from './prices.ts';
import { ReadAhead } from './read-ahead.ts';
import { readAndCommit } from './read-and-commit.ts';
import type { Outcome } from './receipt.ts';
import { statementReader } from './statement-reader.ts';

export interface WorkerOptions {
  readonly store: GraphStore;
  readonly clock: Clock;
  readonly extractor: Extractor;
  readonly embedding?: EmbeddingModel | undefined;
  readonly ontology?: DeclaredOntology | undefined;
  /** Names this worker in leases. */
  readonly owner: string;
  /** How many spaces are worked on side by side. */
  readonly concurrency: number;
  /** A lease lasts this long without a heartbeat, in milliseconds. */
  readonly leaseMs: number;
  /** An episode fails for good after this many tries. */
  readonly maxAttempts: number;
  /** A number in [0, 1) that spreads retries. */
  readonly random: () => number;
  /** Erases what has expired. */
  readonly expiry: Expiry;
  /** For the cost in outcomes. */
  readonly prices?: Prices | undefined;
  readonly onOutcome?: (space: string, outcome: Outcome) => void;
}

export interface DrainOptions {
  /** Default: every space. */
  readonly space?: string;
  /** Whether more is waited for than one episode: several are then read before their turn where the extractor takes several at once. Default: no. */
  readonly readAhead?: () => boolean;
  /** Asked when all that could be taken has been: `true` = what may have come since is somebody else's, and the store is not asked again. */
  readonly enough?: () => boolean;
  /** Called when an episode was carried through, or has failed for good. */
  readonly onCarried?: (result: { readonly failed: boolean }) => void;
  readonly signal?: AbortSignal;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;
const LONGEST_ASKED_WAIT_MS = 86_400_000;

/** Takes pending episodes under leases and carries each through the write path: per space in order of recording, spaces side by side. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #ahead: ReadAhead;
  readonly #drains = new Set<Promise<unknown>>();
  #paused = false;
  #woken = Promise.withResolvers<void>();

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#ahead = new ReadAhead(options.store, options.extractor);
  }

  /**
   * Works until nothing more can be taken now.
   *
   * @returns how many episodes it carried through
   * @throws what the store threw, and what shows that no message can be read (a key that is refused, a model that is not there): what was begun stays pending
   */
  async drain(options: DrainOptions = {}): Promise<number> {
    const drain = this.#drain(options);
    this.#drains.add(drain);
    return drain.finally(() => this.#drains.delete(drain));
  }

  /** From now on nothing is taken, and whoever drains finds nothing. Ends when what is under way is finished. */
  async pause(): Promise<void> {
    this.#paused = true;
    await Promise.allSettled(this.#drains);
    await this.#ahead.idle();
  }

  resume(): void {
    this.#paused = false;
  }

  /** Something was recorded: who drains looks again, without waiting for what is under way. */
  wake(): void {
    this.#woken.resolve();
    this.#woken = Promise.withResolvers();
  }

  async #drain({ space, signal, readAhead = () => false, enough = () => false, onCarried }: DrainOptions): Promise<number> {
    const { store, clock, owner, extractor, leaseMs, concurrency } = this.#options;
    const { earlierTurns: window } = extractor.wants;
    const wanted = { ...(space === undefined ? {} : { space }), ...(window === 0 ? {} : { turns: { before: window, after: window } }) };
    const running = new Map<Promise<void>, string>();
    let carried = 0;
    let failure: unknown;
    let requeued = false;
    for (;;) {
      if (signal?.aborted) break;
      await this.#options.expiry.sweepWhenDue();
      const woken = this.#woken.promise.then(() => true);
      const limit = this.#paused ? 0 : concurrency - running.size;
      const leased = limit === 0 ? [] : await store.lease({ owner, now: clock.now(), ttlMs: leaseMs, limit, ...wanted });
      for (const item of leased) {
        carried += 1;
        const run = this.#carry(item, readAhead, signal)
          .then((carriedThrough) => {
            requeued ||= carriedThrough.requeued;
            onCarried?.(carriedThrough);
          })
          .catch((error: unknown) => {
            failure ??= error;
          })
          .finally(() => running.delete(run));
        running.set(run, item.space);
      }
      if (running.size === 0) break;
      const more = await Promise.race([woken, ...[...running.keys()].map((run) => run.then(() => false))]);
      // A store that answers without waiting would keep the process from sending requests and taking answers while there is something to commit.
      await othersTurn();
      if (more && readAhead() && !this.#paused)
        await Promise.all([...new Set(running.values())].map((name) => this.#ahead.fill(name, signal)));
      if (failure !== undefined) break;
      if (leased.length < limit && running.size === 0 && !requeued && enough()) break;
      requeued = false;
    }
    await Promise.all(running.keys());
    signal?.throwIfAborted();
    if (failure !== undefined) throw failure;
    return carried;
  }

  /** @returns whether it put others back into the queue, and whether it failed for good */
  async #carry(
    { space, episode, turns: around }: LeasedEpisode,
    readAhead: () => boolean,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly requeued: boolean; readonly failed: boolean }> {
    const { store, clock, owner, extractor, embedding, ontology, prices, expiry, onOutcome } = this.#options;
    const finished = new AbortController();
    const heartbeat = this.#keepLease({ space, episode }, finished.signal);
    const meter = new Meter();
    try {
      const reader = episode.kind === 'facts' ? statementReader : extractor;
      if (readAhead() && !this.#paused) await this.#ahead.fill(space, signal);
      const prefetched = await this.#ahead.take(space, episode.id);
      if (episode.expiresAt !== null && episode.expiresAt <= clock.now()) {
        await expiry.forget(space, [episode.id]);
        return { requeued: true, failed: false };
      }
      const turns = episode.kind === 'facts' ? undefined : around;
      const { outcome, requeued } = await readAndCommit(
        { store, clock, owner, extractor: reader, embedding, ontology, turns, prefetched, prices, meter, ...(signal ? { signal } : {}) },
        space,
        episode,
      );
      onOutcome?.(space, outcome);
      return { requeued, failed: false };
    } catch (error) {
      if (error instanceof AsofError && error.code === 'lease-lost') return { requeued: false, failed: false };
      if (signal?.aborted) {
        await this.#release({ space, episode }, meter, { state: 'pending', reason: 'the worker was stopped', notBefore: 0 });
        throw error;
      }
      if (isEndpointFailure(error)) {
        this.#ahead.startOver();
        await this.#release({ space, episode }, meter, { state: 'pending', reason: messageOf(error), notBefore: 0, uncounted: true });
        throw error;
      }
      return { requeued: false, failed: await this.#giveBack({ space, episode }, error, meter) };
    } finally {
      this.#ahead.leave(space, episode.id);
      finished.abort();
      await heartbeat;
    }
  }

  /** @returns whether it failed for good */
  async #giveBack({ space, episode }: LeasedEpisode, error: unknown, meter: Meter): Promise<boolean> {
    const { clock, maxAttempts, random, prices, onOutcome } = this.#options;
    const reason = messageOf(error);
    const askedWait = waitAskedFor(error);
    if (askedWait !== null) {
      const notBefore = Math.min(OPEN_END, clock.now() + askedWait);
      await this.#release({ space, episode }, meter, { state: 'pending', reason, notBefore, uncounted: true });
      return false;
    }
    const passing = error instanceof AsofError && (error.category === 'unavailable' || error.category === 'conflict');
    if (passing && episode.attempts < maxAttempts) {
      const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (episode.attempts - 1)) * (0.5 + random() / 2);
      await this.#release({ space, episode }, meter, {
        state: 'pending',
        reason,
        notBefore: Math.min(OPEN_END, clock.now() + Math.round(backoff)),
      });
      return false;
    }
    await this.#release({ space, episode }, meter, { state: 'failed', reason, notBefore: 0 });
    onOutcome?.(space, {
      episodeId: episode.id,
      state: 'failed',
      reason,
      claims: [],
      opened: [],
      closed: [],
      rejected: [],
      usage: meter.usage,
      cost: prices ? costOf(meter.usage, prices) : null,
      elapsedMs: meter.elapsedMs,
    });
    return true;
  }

  /** With what the try took, where a model was asked or it was the last. */
  async #release(
    { space, episode }: LeasedEpisode,
    meter: Meter,
    left: Omit<Parameters<GraphStore['release']>[2], 'episodeId' | 'usage'>,
  ): Promise<void> {
    const { store, clock, owner } = this.#options;
    const tells = episode.kind !== 'facts' && (left.state === 'failed' || meter.usage.calls > 0);
    const usage = tells ? { usage: meter.kept(clock.now(), { failed: true }) } : {};
    await store.release(space, owner, { episodeId: episode.id, ...left, ...usage });
  }

  async #keepLease({ space, episode }: LeasedEpisode, finished: AbortSignal): Promise<void> {
    const { store, clock, owner, leaseMs } = this.#options;
    while (!finished.aborted) {
      const stopped = await wait(leaseMs / 3, false, { signal: finished, ref: false }).catch(() => true);
      if (stopped || !(await store.renewLease(space, episode.id, owner, clock.now(), leaseMs))) return;
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A wait that an endpoint or a budget asks for is kept, and is no failed try. */
function waitAskedFor(error: unknown): number | null {
  if (!(error instanceof AsofError) || error.category !== 'unavailable') return null;
  const asked = error.details['retryAfterMs'];
  return typeof asked === 'number' && asked > 0 ? Math.min(asked, LONGEST_ASKED_WAIT_MS) : null;
}
