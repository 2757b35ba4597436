import type { Instant } from '../instant.ts';

/** The index of the first of some stretches in order of time that ends after an instant. */
export function firstEndingAfter(stretches: readonly { readonly to: Instant }[], instant: Instant): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as { to: Instant }).to > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
