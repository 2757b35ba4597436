import { IncorrectInputError, type IngestProgress, type Memory } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import type { Located } from './messages/located.ts';

/** Takes in messages in batches. @throws CliError naming the place of a message that cannot be used; those before it are stored */
export async function ingestPlainly(
  memory: Memory,
  messages: AsyncIterable<Located>,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (progress: IngestProgress, last: Located | undefined) => void },
): Promise<IngestProgress> {
  let last: Located | undefined;
  async function* inputs() {
    for await (const message of messages) {
      last = message;
      yield message.input;
    }
  }
  try {
    return await memory.ingestAll(inputs(), { signal, onProgress: (progress) => onProgress(progress, last) });
  } catch (error) {
    if (!(error instanceof IncorrectInputError) || error.details['position'] === undefined) throw error;
    throw new CliError(
      error.code,
      EXIT.usage,
      `${last?.where}: ${error.details['why']} Everything before it is stored; mend it and run the same command again.`,
    );
  }
}
