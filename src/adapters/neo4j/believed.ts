import { type Instant, OPEN_END } from '../../domain/instant.ts';

/** The conditions of transaction time: recorded by one instant, expired after another. Without an instant: what counts now. */
export function believed(at: Instant | undefined): { readonly recorded_until: number; readonly expired_after: number } {
  return at === undefined ? { recorded_until: OPEN_END, expired_after: OPEN_END - 1 } : { recorded_until: at, expired_after: at };
}
