import { UNKNOWN_START } from '../domain/instant.ts';
import type { WriteContext } from './commit-intent.ts';
import type { Outcome } from './receipt.ts';
import { retractEpisodes } from './retract.ts';

export interface ExpiryOptions extends Pick<WriteContext, 'store' | 'clock' | 'ontology'> {
  /** How many later turns may have leaned on a message. */
  readonly window: number;
  /** Told of facts that changed. */
  readonly onForgotten?: (space: string, changes: Pick<Outcome, 'opened' | 'closed'>) => void;
  /** Told of a sweep in the background that failed; the next one tries again. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

const EVERY_MS = 60_000;
/** So many go with one commit. */
const AT_ONCE = 100;

/** Erases episodes whose time has come, with all that came from them. What another process erases at the same time is passed over. */
export class Expiry {
  readonly #options: ExpiryOptions;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(options: ExpiryOptions) {
    this.#options = options;
  }

  /** Of every space once a minute, until {@link close}. A process that has nothing else to do ends all the same. */
  start(): void {
    this.#timer = setInterval(() => {
      this.#underWay = this.#sweepAll().catch((error: unknown) => this.#options.onWarning?.(warningOf(error)));
    }, EVERY_MS).unref();
  }

  /** Ends when the sweep in the background has. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#underWay;
  }

  /** Of every space, unless it was done less than a minute ago. */
  async sweepWhenDue(): Promise<void> {
    if (this.#options.clock.now() - this.#sweptAt < EVERY_MS) return;
    await this.#sweepAll();
  }

  async #sweepAll(): Promise<void> {
    this.#sweptAt = this.#options.clock.now();
    await this.sweep();
  }

  /** @returns how many were erased */
  async sweep({ space, signal }: { readonly space?: string; readonly signal?: AbortSignal } = {}): Promise<number> {
    const { store, clock } = this.#options;
    const now = clock.now();
    if (now < UNKNOWN_START) return 0;
    for (let erased = 0; ; ) {
      signal?.throwIfAborted();
      const found = await store.expired({ now, limit: AT_ONCE, ...(space === undefined ? {} : { space }) });
      for (const [name, expired] of Map.groupBy(found, (episode) => episode.space)) {
        erased += await this.forget(
          name,
          expired.map(({ episodeId }) => episodeId),
        );
      }
      if (found.length < AT_ONCE) return erased;
    }
  }

  /** Retracted first: a stop in between leaves the facts right, and the next sweep goes on. @returns how many were there */
  async forget(space: string, episodeIds: readonly string[]): Promise<number> {
    const { store, clock, ontology, window, onForgotten } = this.#options;
    const episodes = await store.episodes(space, { ids: episodeIds });
    if (episodes.length === 0) return 0;
    onForgotten?.(space, await retractEpisodes({ store, clock, ontology }, space, episodes, window));
    await store.erase(
      space,
      episodes.map(({ id }) => id),
    );
    return episodes.length;
  }
}

function warningOf(error: unknown): string {
  return `Messages that have expired could not be erased yet: ${error instanceof Error ? error.message : String(error)}`;
}
