import type { Instant } from '../domain/instant.ts';

/** Where the present comes from. The library asks no other clock. */
export interface Clock {
  now(): Instant;
}
