import { IncorrectInputError } from '../errors.ts';
import { BackgroundDrain } from './background-drain.ts';
import type { EpisodeInput } from './episode-input.ts';
import type { DrainOptions } from './worker.ts';

export interface IngestProgress {
  /** Episodes handed in so far. */
  readonly seen: number;
  /** Of those, new ones that were recorded. */
  readonly recorded: number;
  /** Of those, ones that the space had already. */
  readonly known: number;
  /** Episodes that were carried through, with those that had been left pending before. */
  readonly done: number;
  /** Episodes of the space that have failed; on the way only those of before and those of this process. */
  readonly failed: number;
}

export interface IngestSteps<Checked> {
  /** @throws IncorrectInputError */
  readonly check: (input: EpisodeInput) => Checked;
  /** Makes a batch durable and says of each whether it was new. */
  readonly record: (batch: readonly Checked[]) => Promise<readonly boolean[]>;
  /** Reads what is pending, with what is recorded meanwhile, and tells of each episode that it carried through. */
  readonly drain: (onCarried: NonNullable<DrainOptions['onCarried']>) => Promise<unknown>;
  /** Something was recorded while {@link drain} is under way. */
  readonly wake: () => void;
  /** How many episodes of the space are to be read. */
  readonly pending: () => Promise<number>;
  /** How many have failed. Stores count it together with all that the space holds, which takes long where that is much. */
  readonly failed: () => Promise<number>;
  /** At most so many go in together. */
  readonly most: number;
}

/** So many episodes are recorded together. */
const BATCH = 64;
/** The next are recorded while at most so many are not read yet: enough to keep a model busy, and few enough that reading keeps step. */
const MOST_UNREAD = 256;

/** Records batch after batch, and reads them beside that. */
export async function ingestAll<Checked>(
  inputs: AsyncIterable<EpisodeInput> | Iterable<EpisodeInput>,
  { onProgress, signal }: { readonly onProgress?: (progress: IngestProgress) => void; readonly signal?: AbortSignal },
  steps: IngestSteps<Checked>,
): Promise<IngestProgress> {
  const reading = new BackgroundDrain(steps.drain);
  const size = Math.min(BATCH, steps.most);
  const room = Math.min(MOST_UNREAD, steps.most) - size;
  const failedBefore = await steps.failed();
  let pending = await steps.pending();
  let carriedThen = 0;
  let progress: IngestProgress = { seen: 0, recorded: 0, known: 0, done: 0, failed: failedBefore };
  const take = async (batch: readonly Checked[]) => {
    await reading.until(carriedThen + pending - room);
    signal?.throwIfAborted();
    const fresh = (await steps.record(batch)).filter((isNew) => isNew).length;
    reading.start();
    steps.wake();
    const { seen, recorded, known } = progress;
    carriedThen = reading.carried;
    pending = await steps.pending();
    progress = {
      seen: seen + batch.length,
      recorded: recorded + fresh,
      known: known + batch.length - fresh,
      done: reading.carried,
      failed: failedBefore + reading.failed,
    };
    onProgress?.(progress);
  };

  try {
    for await (const batch of batchesOf(inputs, size, steps.check)) await take(batch);
  } finally {
    await reading.until(Number.POSITIVE_INFINITY);
  }
  progress = { ...progress, done: reading.carried, failed: await steps.failed() };
  onProgress?.(progress);
  return progress;
}

/** Where an input cannot be used, or they break off, what came before is given out first. The last batch may be empty. */
async function* batchesOf<Checked>(
  inputs: AsyncIterable<EpisodeInput> | Iterable<EpisodeInput>,
  size: number,
  check: (input: EpisodeInput) => Checked,
): AsyncGenerator<readonly Checked[]> {
  let batch: Checked[] = [];
  let position = 0;
  let failure: { readonly error: unknown } | null = null;
  try {
    for await (const input of inputs) {
      position += 1;
      batch.push(checkedAt(position, input, check));
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    failure = { error };
  }
  yield batch;
  if (failure) throw failure.error;
}

/** @throws IncorrectInputError saying which of the inputs it is about */
function checkedAt<Checked>(position: number, input: EpisodeInput, check: (input: EpisodeInput) => Checked): Checked {
  try {
    return check(input);
  } catch (error) {
    if (!(error instanceof IncorrectInputError)) throw error;
    const { id } = input;
    const which = `Message ${position}${id === undefined ? '' : ` (id ${JSON.stringify(id)})`}`;
    const details = { ...error.details, position, ...(id === undefined ? {} : { id }), why: error.message };
    throw new IncorrectInputError(error.code, `${which}: ${error.message}`, details);
  }
}
