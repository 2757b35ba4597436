import type { Found } from './found.ts';

/**
 * Raises a turn by a share of the scores of the turns right before and after it that were found as well: an answer is near what it answers, and where two
 * turns in a row are near a question, the talk was about it.
 */
export function raisedByNeighbours(found: readonly Found[], share: number): readonly Found[] {
  if (share <= 0) return found;
  const scores = new Map(
    found.flatMap((result) => (result.kind === 'episodes' ? [[placeOf(result.episode, 0), result.score] as const] : [])),
  );
  return found.map((result) => {
    if (result.kind !== 'episodes') return result;
    const beside = [-1, 1].reduce((sum, step) => sum + (scores.get(placeOf(result.episode, step)) ?? 0), 0);
    return { ...result, score: result.score + share * beside };
  });
}

/** Turns of a thread that were recorded one after the other. */
function placeOf({ thread, sequence }: { readonly thread: string; readonly sequence: number }, step: number): string {
  return `${sequence + step} ${thread}`;
}
