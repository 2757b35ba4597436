import type { RankedLine, RankedSection, Section } from './render-context.ts';

/** Counts the tokens of a text. */
export type CountTokens = (text: string) => number;

export const TOKENS_OF_A_HEADING = 12;

/** Keeps what fits: sections take lines in order of importance, each its best first, until the budget is used. What is kept stays in its order. */
export function fitBudget(sections: readonly RankedSection[], maxTokens: number, count: CountTokens): readonly Section[] {
  let left = maxTokens - TOKENS_OF_A_HEADING;
  const kept = new Set<RankedLine>();
  for (const { lines } of sections.toSorted((a, b) => b.importance - a.importance)) {
    if (lines.length === 0) continue;
    const before = kept.size;
    left -= TOKENS_OF_A_HEADING;
    for (const line of lines.toSorted((a, b) => a.rank - b.rank)) {
      const cost = count(`- ${line.text}\n`);
      if (cost > left) break;
      left -= cost;
      kept.add(line);
    }
    if (kept.size === before) left += TOKENS_OF_A_HEADING;
  }
  return sections.map(({ title, lines }) => ({ title, lines: lines.filter((line) => kept.has(line)).map(({ text }) => text) }));
}
