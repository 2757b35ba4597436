import { setTimeout as wait } from 'node:timers/promises';

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 2000;

/** Tries again for so long while the failure is one that may pass, as the driver tells: a deadlock, a lost connection, a server that restarts. */
export async function retried<T>(forMs: number, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + forMs;
  for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || performance.now() >= until) throw error;
      await wait(delay * (0.5 + Math.random()));
    }
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof Error && 'retriable' in error && error.retriable === true;
}
