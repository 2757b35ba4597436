import type { Section } from './render-context.ts';

/** Counts the tokens of a text. */
export type CountTokens = (text: string) => number;

export const TOKENS_OF_A_HEADING = 12;

/**
 * Keeps what fits: sections take lines in order of importance, each from its front (facts) or from its end (turns, the latest first), until the budget is
 * used. What is kept stays in its order.
 */
export function fitBudget(
  sections: readonly (Section & { readonly importance: number })[],
  maxTokens: number,
  count: CountTokens,
): readonly Section[] {
  let left = maxTokens - TOKENS_OF_A_HEADING;
  const kept = new Map<string, readonly string[]>();
  for (const { title, lines } of sections.toSorted((a, b) => b.importance - a.importance)) {
    if (lines.length === 0) continue;
    const latestFirst = title === 'This conversation';
    const taken: string[] = [];
    left -= TOKENS_OF_A_HEADING;
    for (const line of latestFirst ? lines.toReversed() : lines) {
      const cost = count(`- ${line}\n`);
      if (cost > left) break;
      left -= cost;
      taken.push(line);
    }
    if (taken.length === 0) left += TOKENS_OF_A_HEADING;
    kept.set(title, latestFirst ? taken.toReversed() : taken);
  }
  return sections.map(({ title }) => ({ title, lines: kept.get(title) ?? [] }));
}
