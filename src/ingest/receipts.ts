import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { NotFoundError } from '../errors.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { costOf, type Prices } from './prices.ts';
import type { Outcome } from './receipt.ts';
import type { DrainOptions, Worker } from './worker.ts';

const POLL_MS = 50;

/**
 * Lets callers wait for what becomes of their episodes: those that this process carries answer at once, those that another process has
 * taken are asked for in the store until they are done.
 */
export class Receipts {
  readonly #store: GraphStore;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #awaited = new Map<string, number>();
  #working: Promise<void> | null = null;
  #again = false;
  #failure: unknown;
  readonly #worker: Worker;
  readonly #prices: Prices | undefined;

  constructor(store: GraphStore, prices: Prices | undefined, makeWorker: (onOutcome: (space: string, outcome: Outcome) => void) => Worker) {
    this.#store = store;
    this.#prices = prices;
    this.#worker = makeWorker((space, outcome) => {
      const key = keyOf(space, outcome.episodeId);
      if (this.#awaited.has(key)) this.#outcomes.set(key, outcome);
    });
  }

  /** Works in the background until nothing is pending. A failure of the store is thrown by {@link outcome} and {@link settle}. */
  start(): void {
    if (this.#working) {
      this.#again = true;
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
        await this.#worker.drain({ readAhead: this.#awaited.size > 1, enough: () => this.#nobodyWaits() });
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
    await this.settle();
    return this.#worker.drain(options);
  }

  /** Waits for the work in the background. */
  async settle(): Promise<void> {
    await this.#working;
    if (this.#failure === undefined) return;
    const failure = this.#failure;
    this.#failure = undefined;
    throw failure;
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
        await wait(POLL_MS, undefined, signal ? { signal } : {});
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
        `Space ${JSON.stringify(space)} has no episode ${JSON.stringify(episodeId)}; it may have been forgotten meanwhile.`,
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

/** Stops waiting at an abort; the work itself goes on. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work;
  const stop = new AbortController();
  try {
    await Promise.race([work, once(signal, 'abort', { signal: stop.signal })]);
    signal.throwIfAborted();
  } finally {
    stop.abort();
  }
}

function keyOf(space: string, episodeId: string): string {
  return JSON.stringify([space, episodeId]);
}
