import type { Episode } from '../domain/episode.ts';
import type { Instant } from '../domain/instant.ts';
import type { GraphStore, RecordedEpisode } from '../ports/graph-store.ts';
import type { Receipts } from './receipts.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Asked again after so long where nobody in this process told of progress. */
const POLL_MS = 250;

/** Makes messages durable, first come first served; where a space has as many pending as are allowed, the next wait until there is room. */
export class Intake {
  readonly #store: GraphStore;
  readonly #receipts: Receipts;
  readonly #maxPending: number;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(store: GraphStore, receipts: Receipts, maxPending: number | undefined) {
    this.#store = store;
    this.#receipts = receipts;
    this.#maxPending = maxPending ?? Number.POSITIVE_INFINITY;
  }

  /** At most so many go in together. */
  get most(): number {
    return this.#maxPending;
  }

  async record(
    space: string,
    episodes: readonly Episode[],
    { now, signal }: { readonly now: () => Instant; readonly signal?: AbortSignal | undefined },
  ): Promise<readonly RecordedEpisode[]> {
    if (this.#maxPending === Number.POSITIVE_INFINITY) return this.#store.recordEpisodes(space, episodes, now());
    const before = this.#last.get(space) ?? Promise.resolve();
    const turn = Promise.withResolvers<void>();
    const mine = before.then(() => turn.promise);
    this.#last.set(space, mine);
    try {
      await unlessAborted(before, signal);
      await this.#room(space, episodes.length, signal);
      return await this.#store.recordEpisodes(space, episodes, now());
    } finally {
      turn.resolve();
      if (this.#last.get(space) === mine) this.#last.delete(space);
    }
  }

  async #room(space: string, wanted: number, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const pending = await this.#store.pending(space);
      if (pending === 0 || pending + wanted <= this.#maxPending) return;
      this.#receipts.start();
      await unlessAborted(this.#receipts.progress(POLL_MS), signal);
    }
  }
}
