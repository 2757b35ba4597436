import { once } from 'node:events';

/** Stops waiting at an abort; the work itself goes on. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  const stop = new AbortController();
  try {
    const aborted = once(signal, 'abort', { signal: stop.signal }).then(() => signal.reason as unknown);
    return await Promise.race([work, aborted.then((reason) => Promise.reject(reason))]);
  } finally {
    stop.abort();
  }
}
