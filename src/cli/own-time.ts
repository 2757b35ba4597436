import { type Clock, type EpisodeInput, type Memory, parseInstant } from '../index.ts';
import { LEASE_MS } from './session.ts';

/**
 * A clock that follows the messages: what each states is known at the time at which it was said, or at the latest time so far where it comes late.
 * History then has the transaction time that it would have had, had the memory been there from the start. A message is recorded a millisecond before:
 * what it states is committed after it.
 */
export class OwnTime implements Clock {
  #now = Number.NEGATIVE_INFINITY;

  now(): number {
    return this.#now;
  }

  reach(instant: number): void {
    this.#now = Math.max(this.#now, instant);
  }
}

/** Carries on what a killed run left: its leases have run out once the clock has passed them. */
export async function resumeOwnTime(memory: Memory, clock: OwnTime, signal: AbortSignal): Promise<void> {
  const [pending] = (await memory.episodes({ state: 'pending', take: 'latest', limit: 1 })).map(({ recordedAt }) => recordedAt);
  if (pending === undefined) return;
  clock.reach(pending + LEASE_MS);
  await memory.work({ signal });
}

/** Takes in one message at its own time, and waits until it is read. @returns whether it was new */
export async function ingestAtOwnTime(memory: Memory, clock: OwnTime, input: EpisodeInput, signal: AbortSignal): Promise<boolean> {
  if (input.occurredAt !== undefined) clock.reach(parseInstant(input.occurredAt, 'occurredAt') - 1);
  const { isNew } = await memory.ingest(input, { wait: true, signal });
  return isNew;
}
