import type { Timer } from '../../../src/openai.ts';

/** A timer whose waits take no time: they move its hand and are noted. */
export interface NoWait extends Timer {
  readonly waits: readonly number[];
}

export function noWait(): NoWait {
  const waits: number[] = [];
  let hand = 0;
  return {
    waits,
    now: () => hand,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      hand += ms;
    },
  };
}
