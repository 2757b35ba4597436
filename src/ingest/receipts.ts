import { setTimeout as wait } from 'node:timers/promises';
import { NotFoundError } from '../errors.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { costOf, type Prices } from './prices.ts';
import type { Outcome } from './receipt.ts';
import { unlessAborted } from './unless-aborted.ts';
import type { DrainOptions, Worker } from './worker.ts';

const POLL_MS = 50;
/** While work is paused. */
const PAUSED_POLL_MS = 1000;

/**
 * Lets callers wait for what becomes of their episodes: those that this process carries answer at once, those that another process has
 * taken are asked for in the store until they are done.
 */
export class Receipts {
  readonly #store: GraphStore;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #awaited = new Map<string, number>();
  readonly #stopped = new AbortController();
  #working: Promise<void> | null = null;
  #again = false;
  #failure: unknown;
  readonly #worker: Worker;
  readonly #prices: Prices | undefined;
  #resumed: PromiseWithResolvers<void> | null = null;
  #told = Promise.withResolvers<void>();

  constructor(store: GraphStore, prices: Prices | undefined, makeWorker: (onOutcome: (space: string, outcome: Outcome) => void) => Worker) {
    this.#store = store;
    this.#prices = prices;
    this.#worker = makeWorker((space, outcome) => {
      const key = keyOf(space, outcome.episodeId);
      if (this.#awaited.has(key)) this.#outcomes.set(key, outcome);
      this.#told.resolve();
      this.#told = Promise.withResolvers();
    });
  }

  /** Works in the background until nothing is pending. A failure of the store is thrown by {@link outcome} and {@link settle}. */
  start(): void {
    if (this.#working) {
      this.#again = true;
      this.#worker.wake();
      return;
    }
    this.#working = this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    do {
      this.#again = false;
      try {
        const { signal } = this.#stopped;
        await this.#worker.drain({ readAhead: () => this.#awaited.size > 1, enough: () => this.#nobodyWaits(), signal });
      } catch (error) {
        this.#failure = error;
        return;
      }
    } while (this.#again);
  }

  #nobodyWaits(): boolean {
    return [...this.#awaited.keys()].every((key) => this.#outcomes.has(key));
  }

  /** @returns how many episodes were carried through */
  async drain(options: DrainOptions): Promise<number> {
    await unlessAborted(this.settle(), options.signal);
    return this.#worker.drain(options);
  }

  /** Something was recorded: whoever drains looks again. */
  wake(): void {
    this.#worker.wake();
  }

  /** Takes nothing more until {@link resume}; ends when what is under way is finished. */
  async pause(): Promise<void> {
    this.#resumed ??= Promise.withResolvers();
    await this.#worker.pause();
  }

  resume(): void {
    this.#worker.resume();
    this.#resumed?.resolve();
    this.#resumed = null;
    if (this.#awaited.size > 0) this.start();
  }

  /** Ends when an episode was carried through or has failed, at a resume, and after a time in any case. */
  async progress(withinMs: number): Promise<void> {
    const late = new AbortController();
    const timer = wait(withinMs, undefined, { signal: late.signal }).catch(() => undefined);
    await Promise.race([this.#told.promise, timer, ...(this.#resumed ? [this.#resumed.promise] : [])]);
    late.abort();
  }

  /** Waits for the work in the background. */
  async settle(): Promise<void> {
    await this.#working;
    if (this.#failure === undefined) return;
    const failure = this.#failure;
    this.#failure = undefined;
    throw failure;
  }

  /** Stops the work in the background: what it had begun goes back into the queue. Who still waits for an outcome is told that it was stopped. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.settle().catch((error: unknown) => {
      if (error !== this.#stopped.signal.reason) throw error;
    });
  }

  /** What becomes of an episode, however long that takes. */
  async outcome(space: string, episodeId: string, { signal }: { signal?: AbortSignal } = {}): Promise<Outcome> {
    const key = keyOf(space, episodeId);
    this.#awaited.set(key, (this.#awaited.get(key) ?? 0) + 1);
    try {
      for (;;) {
        signal?.throwIfAborted();
        this.start();
        await unlessAborted(this.settle(), signal);
        const outcome = this.#outcomes.get(key) ?? (await this.#outcomeElsewhere(space, episodeId));
        if (outcome) return outcome;
        await (this.#resumed ? unlessAborted(this.progress(PAUSED_POLL_MS), signal) : wait(POLL_MS, undefined, signal ? { signal } : {}));
      }
    } finally {
      const left = (this.#awaited.get(key) ?? 1) - 1;
      if (left > 0) this.#awaited.set(key, left);
      else {
        this.#awaited.delete(key);
        this.#outcomes.delete(key);
      }
    }
  }

  /** The outcome of an episode that was done before, or by another process: what it stated, without what it opened and closed then. */
  async #outcomeElsewhere(space: string, episodeId: string): Promise<Outcome | null> {
    const [episode] = await this.#store.episodes(space, { ids: [episodeId] });
    if (!episode)
      throw new NotFoundError(
        'unknown-episode',
        `Space ${JSON.stringify(space)} has no episode ${JSON.stringify(episodeId)}; it was forgotten meanwhile, or has expired.`,
      );
    if (episode.state === 'pending') return null;
    const claims = await this.#store.claims(space, { episodeIds: [episodeId] });
    const last = episode.usage.at(-1);
    const { calls = 0, promptTokens = 0, cachedPromptTokens = 0, completionTokens = 0 } = last ?? {};
    const usage = { calls, promptTokens, cachedPromptTokens, completionTokens };
    return {
      episodeId,
      state: episode.state,
      reason: episode.reason,
      claims: claims.map(({ claim }) => claim),
      opened: [],
      closed: [],
      rejected: [],
      usage,
      cost: this.#prices ? costOf(usage, this.#prices) : null,
      elapsedMs: last?.elapsedMs ?? 0,
    };
  }
}

function keyOf(space: string, episodeId: string): string {
  return JSON.stringify([space, episodeId]);
}
