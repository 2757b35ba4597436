import { setTimeout as wait } from 'node:timers/promises';

/** Measures and waits. Not a clock: it tells how long, not when. Tests give one that does not wait. */
export interface Timer {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** @throws the signal's reason where it is aborted first */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemTimer: Timer = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    try {
      await wait(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
