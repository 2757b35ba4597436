import { setTimeout as wait } from 'node:timers/promises';
import type { Memory } from '../index.ts';
import { LEASE_MS } from './session.ts';
import { note } from './terminal.ts';

const POLL_MS = 250;

/**
 * Works until nothing is pending. What another worker holds, or was holding when it was killed, becomes free when its lease runs out;
 * what is put off for a later try is left to `asof work`.
 *
 * @returns how many episodes are still pending
 */
export async function finishPending(memory: Memory, signal: AbortSignal): Promise<number> {
  let told = false;
  let least = Number.POSITIVE_INFINITY;
  for (let idle = 0; idle < 2 * LEASE_MS; idle += POLL_MS) {
    await memory.work({ signal });
    const { pending } = (await memory.stats()).episodes;
    if (pending === 0) return 0;
    if (pending < least) idle = 0;
    least = Math.min(least, pending);
    if (!told) note(`${pending} messages are held by another worker or put off; waiting for them.`);
    told = true;
    await wait(POLL_MS, undefined, { signal });
  }
  return least;
}
