import { AsofError, type IngestProgress, type Memory } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import type { Located } from './messages/located.ts';

/** Takes in messages in batches. @throws CliError `bad-message` naming the place of a message that cannot be used; those before it are stored */
export async function ingestPlainly(
  memory: Memory,
  messages: AsyncIterable<Located>,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (progress: IngestProgress, last: Located | undefined) => void },
): Promise<IngestProgress> {
  let batch: Located[] = [];
  async function* inputs() {
    for await (const message of messages) {
      batch.push(message);
      yield message.input;
    }
  }
  try {
    return await memory.ingestAll(inputs(), {
      signal,
      onProgress: (progress) => {
        onProgress(progress, batch.at(-1));
        batch = [];
      },
    });
  } catch (error) {
    if (error instanceof AsofError && error.category === 'incorrect') await findCulprit(memory, batch, signal);
    if (error instanceof CliError) for (const { input } of batch) await memory.ingest(input, { signal });
    throw error;
  }
}

/** A batch is refused whole: its messages go in one by one up to the one that is wrong. */
async function findCulprit(memory: Memory, batch: readonly Located[], signal: AbortSignal): Promise<void> {
  for (const { input, where } of batch) {
    try {
      await memory.ingest(input, { signal });
    } catch (error) {
      if (!(error instanceof AsofError) || error.category !== 'incorrect') throw error;
      throw new CliError(
        error.code,
        EXIT.usage,
        `${where}: ${error.message} Everything before it is stored; mend it and run the same command again.`,
      );
    }
  }
}
