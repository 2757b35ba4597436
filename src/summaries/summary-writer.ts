import type { EntityKey } from '../domain/entity-key.ts';
import type { EntitySummary } from '../domain/entity-summary.ts';
import { type Instant, LATEST } from '../domain/instant.ts';
import { AsofError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import { makeSummary } from './make-summary.ts';
import { type SummaryModel, summaryModel } from './summary-model.ts';

export interface SummaryOptions {
  /** Writes the summaries. Wrapped in `withBudget` it stops for the day when its limit is reached. */
  readonly model: LanguageModel;
  /**
   * How long nothing must have changed before summaries are made, in milliseconds; in a talk that does not pause they are made after ten times as long.
   * Default 60,000: a summary for a talk, not for a message.
   */
  readonly quietMs?: number;
  /** How many are made before the writer pauses for `quietMs` again, those of what changed most first. Default 20. */
  readonly mostAtOnce?: number;
  /** Of fewer facts the template tells as much. Default 3. */
  readonly fewestFacts?: number;
}

/** What became of facts, as the write path tells it. */
interface Changed {
  readonly opened: readonly { readonly subject: EntityKey; readonly object: EntityKey }[];
  readonly closed: readonly { readonly fact: { readonly subject: EntityKey; readonly object: EntityKey } }[];
}

const QUIET_MS = 60_000;
/** After a model was out of reach, unless it says how long to wait. */
const RETRY_MS = 60_000;

/**
 * Makes summaries of the entities whose facts changed, in the background, after the commits. What is waiting when the process ends is not made; it is when
 * the facts change again, or when asked for.
 */
export class SummaryWriter {
  /** Prompt and model: summaries that others made are not shown. */
  readonly madeBy: string;
  readonly #store: GraphStore;
  readonly #clock: Clock;
  readonly #options: SummaryOptions;
  readonly #onWarning: (message: string) => void;
  readonly #model: SummaryModel;
  readonly #stop = new AbortController();
  /** How often facts of an entity changed, by space and key. */
  readonly #waiting = new Map<string, { readonly space: string; readonly key: EntityKey; readonly changes: number }>();
  #timer: NodeJS.Timeout | undefined;
  /** When the first of those changed that wait. */
  #since: Instant | null = null;
  /** The model is not asked before, in the background. */
  #notBefore: Instant = 0;
  #round: Promise<void> = Promise.resolve();

  constructor(store: GraphStore, clock: Clock, options: SummaryOptions, onWarning: (message: string) => void = () => {}) {
    this.#store = store;
    this.#clock = clock;
    this.#options = options;
    this.#onWarning = onWarning;
    this.#model = summaryModel(options.model);
    this.madeBy = this.#model.id;
  }

  /** Facts of a space have changed. */
  changed(space: string, { opened, closed }: Changed): void {
    for (const { subject, object } of [...opened, ...closed.map(({ fact }) => fact)])
      for (const key of [subject, object]) this.#wait(space, key, 1);
    if (this.#waiting.size > 0) this.#schedule();
  }

  /** One summary at once. `null` where nobody goes by the name, or nothing is known to hold. */
  async one(space: string, name: string, signal?: AbortSignal): Promise<EntitySummary | null> {
    return this.#make(space, name, 1, this.#orStop(signal));
  }

  /** Of all that wait in a space, at once, of what changed most first. What is left where one fails goes on waiting. */
  async allWaiting(space: string, signal?: AbortSignal): Promise<readonly EntitySummary[]> {
    await this.#round;
    const made: EntitySummary[] = [];
    for (const { space: of, key } of this.#mostChanged()) {
      if (of !== space) continue;
      signal?.throwIfAborted();
      const summary = await this.#make(space, key, this.#fewest, this.#orStop(signal));
      this.#waiting.delete(JSON.stringify([space, key]));
      if (summary) made.push(summary);
    }
    return made;
  }

  /** Stops what is under way, and waits until it has stopped. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#stop.abort();
    await this.#round;
  }

  #mostChanged(): readonly { readonly space: string; readonly key: EntityKey; readonly changes: number }[] {
    return [...this.#waiting.values()].toSorted((a, b) => b.changes - a.changes || (a.key < b.key ? -1 : 1));
  }

  #orStop(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
  }

  get #fewest(): number {
    return this.#options.fewestFacts ?? 3;
  }

  #wait(space: string, key: EntityKey, changes: number): void {
    const id = JSON.stringify([space, key]);
    this.#waiting.set(id, { space, key, changes: (this.#waiting.get(id)?.changes ?? 0) + changes });
  }

  /** When it has been quiet, or at the latest ten times that after the first change. A process does not stay for it. */
  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#stop.signal.aborted) return;
    const now = this.#clock.now();
    const quietMs = this.#options.quietMs ?? QUIET_MS;
    this.#since ??= now;
    const due = Math.max(Math.min(now + quietMs, this.#since + 10 * quietMs), this.#notBefore);
    this.#timer = setTimeout(
      () => {
        this.#since = null;
        this.#round = this.#round.then(() => this.#some());
      },
      Math.max(due - now, 0),
    ).unref();
  }

  async #some(): Promise<void> {
    for (const { space, key, changes } of this.#mostChanged().slice(0, this.#options.mostAtOnce ?? 20)) {
      if (this.#stop.signal.aborted) return;
      this.#waiting.delete(JSON.stringify([space, key]));
      try {
        await this.#make(space, key, this.#fewest, this.#stop.signal);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#onWarning(`No summary of ${JSON.stringify(key)}: ${error instanceof Error ? error.message : String(error)}`);
        if (!(error instanceof AsofError && error.category === 'unavailable')) continue;
        this.#wait(space, key, changes);
        const after = error.details['retryAfterMs'];
        this.#notBefore = this.#clock.now() + (typeof after === 'number' ? after : RETRY_MS);
        break;
      }
    }
    if (this.#waiting.size > 0) this.#schedule();
  }

  #make(space: string, name: string, fewestFacts: number, signal: AbortSignal): Promise<EntitySummary | null> {
    const context = { store: this.#store, space, at: { validAt: this.#clock.now(), knownAt: LATEST } };
    return makeSummary(context, this.#model, name, { fewestFacts, now: () => this.#clock.now(), signal });
  }
}
