import type { Found } from './found.ts';

/** Below this share of the best score a result is noise. */
const LEAST_SHARE = 0.4;
/** A vector alone says "alike" of anything; below this cosine it says nothing. */
const LEAST_COSINE = 0.3;

/** Leaves out what no retriever vouches for: an empty answer is better than noise. */
export function cutOff(found: readonly Found[]): readonly Found[] {
  const vouched = found.filter(
    ({ parts }) => parts.text !== undefined || parts.graph !== undefined || (parts.vector?.score ?? -1) >= LEAST_COSINE,
  );
  const best = vouched[0]?.score ?? 0;
  return vouched.filter(({ score }) => score >= best * LEAST_SHARE);
}
