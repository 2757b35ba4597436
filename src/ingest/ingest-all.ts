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
  /** Reads what is pending and says how many episodes it carried through. */
  readonly drain: () => Promise<number>;
  readonly failures: () => Promise<number>;
  /** At most so many go in together. */
  readonly most: number;
}

/** So many episodes are recorded before they are read: memory stays bounded, and a stop loses nothing. */
const BATCH = 64;

/** Records batch after batch and reads each before the next is taken from the input. */
export async function ingestAll(
  inputs: AsyncIterable<EpisodeInput> | Iterable<EpisodeInput>,
  { onProgress, signal }: { readonly onProgress?: (progress: IngestProgress) => void; readonly signal?: AbortSignal },
  steps: IngestSteps,
): Promise<IngestProgress> {
  let progress: IngestProgress = { seen: 0, recorded: 0, known: 0, done: 0, failed: await steps.failures() };
  const take = async (batch: readonly EpisodeInput[]) => {
    signal?.throwIfAborted();
    const fresh = (await steps.record(batch)).filter((isNew) => isNew).length;
    const done = await steps.drain();
    progress = {
      seen: progress.seen + batch.length,
      recorded: progress.recorded + fresh,
      known: progress.known + batch.length - fresh,
      done: progress.done + done,
      failed: await steps.failures(),
    };
    onProgress?.(progress);
  };

  let batch: EpisodeInput[] = [];
  for await (const input of inputs) {
    batch.push(input);
    if (batch.length < Math.min(BATCH, steps.most)) continue;
    await take(batch);
    batch = [];
  }
  await take(batch);
  return progress;
}
