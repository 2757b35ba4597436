import type { Found } from './found.ts';

/** Below this share of the best score a result is noise. */
const LEAST_SHARE = 0.4;
/** A vector alone says "alike" of anything; below this cosine it says nothing. */
const LEAST_COSINE = 0.3;

/** Leaves out what no retriever vouches for, and what is far below the best: an empty answer is better than noise. Scores are those of the fusion. */
export function cutOff(found: readonly Found[]): readonly Found[] {
  const likely = found.filter(isVouchedFor);
  const best = Math.max(...likely.map(({ score }) => score));
  return likely.filter(({ score }) => score >= best * LEAST_SHARE);
}

/** Whether more speaks for a result than that nothing was nearer: its words, the graph, or a vector that is really near. */
export function isVouchedFor({ parts }: Found): boolean {
  return parts.text !== undefined || parts.graph !== undefined || (parts.vector?.score ?? -1) >= LEAST_COSINE;
}
