import type { StoredEpisode } from '../domain/episode.ts';
import type { Extractor, ToRead } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { type Attempt, attempt, type ReadBefore } from './attempt.ts';
import { recallNear } from './recall.ts';
import { turnsAround } from './turns-around.ts';

/** So many pending episodes are looked at. */
const WINDOW = 256;
/** So many messages of a thread are read with one call. */
const BATCH = 5;
/** A thread's next messages are read while so many before them, which a prompt shows as turns, are still to be committed: all but one of a batch. */
const MOST_UNCOMMITTED = 4;
/** Messages are read together only while they are short enough for one answer. */
const BATCH_CHARACTERS = 4000;

interface Ahead {
  readonly read: Promise<ReadBefore>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads pending episodes before their turn to be committed, so that a slow model is kept busy: threads side by side, several messages of a thread
 * with one call. What is committed stays in order of recording.
 */
export class ReadAhead {
  readonly #store: GraphStore;
  readonly #extractor: Extractor;
  readonly #readings = new Map<string, Ahead>();
  readonly #underWay = new Set<Promise<unknown>>();
  /** Episodes whose turn it is; those that were not read before are read now. */
  readonly #onTurn = new Map<string, 'read before' | 'read now'>();
  /** Whose turn ended while the store was asked for what is pending: its answer may still have them. */
  readonly #left = new Set<string>();
  #asking = 0;

  constructor(store: GraphStore, extractor: Extractor) {
    this.#store = store;
    this.#extractor = extractor;
  }

  /**
   * An episode's turn begins: what became of it where it was read, or is being read, before. It is given out once; nothing where that reading was stopped.
   * Until {@link leave} it is read by who takes it.
   */
  async take(space: string, episodeId: string): Promise<ReadBefore | undefined> {
    const key = keyOf(space, episodeId);
    const ahead = this.#readings.get(key);
    this.#readings.delete(key);
    this.#onTurn.set(key, ahead ? 'read before' : 'read now');
    const read = await ahead?.read;
    if (read && !('error' in read.attempt && ahead?.signal?.aborted)) return read;
    this.#onTurn.set(key, 'read now');
    return undefined;
  }

  /** Its turn ends. */
  leave(space: string, episodeId: string): void {
    const key = keyOf(space, episodeId);
    this.#onTurn.delete(key);
    if (this.#asking > 0) this.#left.add(key);
  }

  /** What was read before its turn is read anew: it failed for a reason that may be mended meanwhile. */
  startOver(): void {
    this.#readings.clear();
  }

  /** Ends when no reading is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  /** Starts reading what is pending in a space, as far as the extractor takes several at once. */
  async fill(space: string, signal: AbortSignal | undefined): Promise<void> {
    const most = this.#extractor.concurrency ?? 1;
    if (most <= 1 || this.#busy >= most) return;
    const pending = await this.#pending(space);
    const fresh = pending.filter(({ id, kind, readBy }) => kind !== 'facts' && readBy === null && !this.#readings.has(keyOf(space, id)));
    const read = Map.groupBy(
      pending.filter(({ id }) => this.#readings.has(keyOf(space, id))),
      ({ thread }) => thread,
    );
    for (const turns of Map.groupBy(fresh, ({ thread }) => thread).values()) {
      if (this.#busy >= most) return;
      const [first] = turns as [StoredEpisode];
      if ((read.get(first.thread)?.length ?? 0) <= MOST_UNCOMMITTED)
        this.#start(space, firstBatch(turns, this.#extractor.readMany ? BATCH : 1), signal);
    }
  }

  get #busy(): number {
    return this.#underWay.size + [...this.#onTurn.values()].filter((read) => read === 'read now').length;
  }

  /** What is to be read and is not on its turn. */
  async #pending(space: string): Promise<readonly StoredEpisode[]> {
    this.#asking += 1;
    try {
      const pending = await this.#store.episodes(space, { state: 'pending', limit: WINDOW });
      return pending.filter(({ id }) => !this.#onTurn.has(keyOf(space, id)) && !this.#left.has(keyOf(space, id)));
    } finally {
      this.#asking -= 1;
      if (this.#asking === 0) this.#left.clear();
    }
  }

  #start(space: string, episodes: readonly StoredEpisode[], signal: AbortSignal | undefined): void {
    const startedAt = performance.now();
    const reading = this.#read(space, episodes, signal);
    this.#underWay.add(reading);
    for (const [index, { id }] of episodes.entries()) {
      const key = keyOf(space, id);
      const read = reading.then((all) => ({
        attempt: all[index] as Attempt,
        elapsedMs: performance.now() - startedAt,
        together: episodes.length > 1,
      }));
      const ahead = { read, signal };
      this.#readings.set(key, ahead);
      void read.then(({ attempt }) => {
        if ('error' in attempt && signal?.aborted && this.#readings.get(key) === ahead) this.#readings.delete(key);
      });
    }
    void reading.then(() => this.#underWay.delete(reading));
  }

  /** Never rejects. */
  async #read(space: string, episodes: readonly StoredEpisode[], signal: AbortSignal | undefined): Promise<readonly Attempt[]> {
    const inputs = await this.#inputs(space, episodes).catch((error: unknown) => ({ error }));
    const options = signal ? { signal } : {};
    return attempt(episodes.length, async () => {
      if ('error' in inputs) throw inputs.error;
      if (inputs.length > 1 && this.#extractor.readMany) return this.#extractor.readMany(inputs, options);
      return [await this.#extractor.read(inputs[0] as ToRead, options)];
    });
  }

  async #inputs(space: string, episodes: readonly StoredEpisode[]): Promise<readonly ToRead[]> {
    const [first] = episodes as [StoredEpisode];
    const { before: earlier } = await turnsAround(this.#store, space, first, this.#extractor.wants.earlierTurns);
    const recall = await recallNear(this.#store, space, episodes, earlier, this.#extractor.wants);
    return episodes.map((episode) => ({ episode, earlier, recall }));
  }
}

function firstBatch(turns: readonly StoredEpisode[], most: number): readonly StoredEpisode[] {
  let characters = 0;
  const fitting = turns.slice(0, most).filter(({ text }) => {
    characters += text.length;
    return characters <= BATCH_CHARACTERS;
  });
  return fitting.length > 0 ? fitting : turns.slice(0, 1);
}

function keyOf(space: string, episodeId: string): string {
  return JSON.stringify([space, episodeId]);
}
