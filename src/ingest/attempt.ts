import { AsofError } from '../errors.ts';
import type { Reading, Usage } from '../ports/extractor.ts';

/** What came of trying to read one episode, and what that took. */
export type Attempt = {
  readonly usage: Usage;
  /** How long the extractor took; 0 where it asked no model. */
  readonly modelMs: number;
} & ({ readonly reading: Reading } | { readonly error: unknown });

/** A reading that was made before its turn, and how long it took with the recall before it, in milliseconds. */
export interface ReadBefore {
  readonly attempt: Attempt;
  readonly elapsedMs: number;
  /** Read with one call together with others. */
  readonly together: boolean;
}

export const NO_USAGE: Usage = { calls: 0, promptTokens: 0, completionTokens: 0 };

/** Reads so many episodes with one call, and takes the time. Never rejects; of a failure the first attempt has what it took. */
export async function attempt(count: number, read: () => Promise<readonly Reading[]>): Promise<readonly Attempt[]> {
  const startedAt = performance.now();
  try {
    const readings = await read();
    const asked = readings.some(({ usage }) => usage.calls > 0);
    const modelMs = asked ? performance.now() - startedAt : 0;
    return readings.map((reading) => ({ reading, usage: reading.usage, modelMs }));
  } catch (error) {
    const usage = usageOfFailure(error);
    const modelMs = usage.calls > 0 ? performance.now() - startedAt : 0;
    return Array.from({ length: count }, (_, index) => ({ error, modelMs, usage: index === 0 ? usage : NO_USAGE }));
  }
}

/** Extractors tell what an answer that could not be used took (`details.usage`), adapters of models how often they tried (`details.tries`). */
function usageOfFailure(error: unknown): Usage {
  if (!(error instanceof AsofError)) return NO_USAGE;
  const { usage, tries } = error.details;
  if (typeof usage === 'object' && usage !== null) return { ...NO_USAGE, ...usage };
  return typeof tries === 'number' ? { ...NO_USAGE, calls: tries } : NO_USAGE;
}
