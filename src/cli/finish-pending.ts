import { setTimeout as wait } from 'node:timers/promises';
import type { Memory, StoredEpisode } from '../index.ts';
import { printable } from './render/printable.ts';
import { LEASE_MS } from './session.ts';
import { note } from './terminal.ts';

const POLL_MS = 250;

/**
 * Works until nothing is pending. What another worker holds, or was holding when it was killed, becomes free when its lease runs out;
 * what is put off for long is left to `asof work`.
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
    const next = await nextOf(memory);
    if (next && next.notBefore > Date.now() + 2 * LEASE_MS) {
      note(`The next message is put off until ${new Date(next.notBefore).toISOString().slice(0, 16)}Z: ${printable(next.reason ?? '')}`);
      return pending;
    }
    if (pending < least) idle = 0;
    least = Math.min(least, pending);
    if (!told) note(`${pending} messages are held by another worker or put off; waiting for them.${why(next)}`);
    told = true;
    await wait(POLL_MS, undefined, { signal });
  }
  return least;
}

/** The episode whose turn it is. */
async function nextOf(memory: Memory): Promise<StoredEpisode | undefined> {
  return (await memory.episodes({ state: 'pending', limit: 200 })).toSorted((a, b) => a.sequence - b.sequence)[0];
}

function why(next: StoredEpisode | undefined): string {
  return next?.reason ? ` The next: ${printable(next.reason)}` : '';
}
