import type { SpaceStats } from '../ports/graph-store.ts';
import { BackgroundDrain } from './background-drain.ts';
import type { EpisodeInput } from './episode-input.ts';

export interface IngestProgress {
  /** Episodes handed in so far. */
  readonly seen: number;
  /** Of those, new ones that were recorded. */
  readonly recorded: number;
  /** Of those, ones that the space had already. */
  readonly known: number;
  /** Episodes that were carried through, with those that had been left pending before. */
  readonly done: number;
  /** Episodes of the space that have failed. */
  readonly failed: number;
}

export interface IngestSteps {
  /** Makes a batch durable and says of each whether it was new. */
  readonly record: (batch: readonly EpisodeInput[]) => Promise<readonly boolean[]>;
  /** Reads what is pending, with what is recorded meanwhile, and tells of each episode that it carried through. */
  readonly drain: (onCarried: () => void) => Promise<unknown>;
  /** Something was recorded while {@link drain} is under way. */
  readonly wake: () => void;
  readonly counts: () => Promise<Pick<SpaceStats['episodes'], 'pending' | 'failed'>>;
  /** At most so many go in together. */
  readonly most: number;
}

/** So many episodes are recorded together. */
const BATCH = 64;
/** The next are recorded while at most so many are not read yet: enough to keep a model busy, and few enough that reading keeps step. */
const MOST_UNREAD = 256;

/** Records batch after batch, and reads them beside that. */
export async function ingestAll(
  inputs: AsyncIterable<EpisodeInput> | Iterable<EpisodeInput>,
  { onProgress, signal }: { readonly onProgress?: (progress: IngestProgress) => void; readonly signal?: AbortSignal },
  steps: IngestSteps,
): Promise<IngestProgress> {
  const reading = new BackgroundDrain(steps.drain);
  const size = Math.min(BATCH, steps.most);
  const room = Math.min(MOST_UNREAD, steps.most) - size;
  let { pending, failed } = await steps.counts();
  let carriedThen = 0;
  let progress: IngestProgress = { seen: 0, recorded: 0, known: 0, done: 0, failed };
  const report = async () => {
    carriedThen = reading.carried;
    ({ pending, failed } = await steps.counts());
    progress = { ...progress, done: reading.carried, failed };
    onProgress?.(progress);
  };
  const take = async (batch: readonly EpisodeInput[]) => {
    await reading.until(carriedThen + pending - room);
    signal?.throwIfAborted();
    const fresh = (await steps.record(batch)).filter((isNew) => isNew).length;
    reading.start();
    steps.wake();
    const { seen, recorded, known } = progress;
    progress = { ...progress, seen: seen + batch.length, recorded: recorded + fresh, known: known + batch.length - fresh };
    await report();
  };

  try {
    let batch: EpisodeInput[] = [];
    for await (const input of inputs) {
      batch.push(input);
      if (batch.length < size) continue;
      await take(batch);
      batch = [];
    }
    await take(batch);
  } finally {
    await reading.until(Number.POSITIVE_INFINITY);
  }
  await report();
  return progress;
}
