import type { Instant } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is moved, in any direction. */
export interface FixedClock extends Clock {
  set(instant: Instant): void;
  /** Moves the clock by so many milliseconds; negative = back. */
  advance(ms: number): void;
}

/** A {@link FixedClock} that shows `start`. */
export function fixedClock(start: Instant): FixedClock {
  let instant = start;
  return {
    now: () => instant,
    set: (to) => {
      instant = to;
    },
    advance: (ms) => {
      instant += ms;
    },
  };
}
