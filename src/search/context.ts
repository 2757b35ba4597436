import { isoOrNull } from '../domain/instant.ts';
import { type ContextParts, gatherContext } from './context-block.ts';
import { type CountTokens, fitBudget } from './fit-budget.ts';
import { type ContextFormat, renderBlock, sectionsOf } from './render-context.ts';
import type { SearchContext } from './search-context.ts';

export interface ContextOptions {
  /** The conversation whose last turns are shown. Default: none. */
  readonly thread?: string;
  /** What the next answer is about. Default: the last turn of the thread. */
  readonly query?: string;
  /** The block has at most this many tokens. Default 1000. */
  readonly maxTokens?: number;
  /** How many turns of the thread are wanted. Default 10. */
  readonly recentTurns?: number;
  /** How many facts are wanted, current and past each. Default 40. */
  readonly mostFacts?: number;
  /** `plain` or `zep`, or a function of the parts that writes the block itself (the budget is then its own business). Default `plain`. */
  readonly format?: ContextFormat | ((parts: ContextParts) => string);
  /** Default: the o200k encoding of current models. */
  readonly countTokens?: CountTokens;
}

/** A block of text to paste into a prompt: facts with their periods, what was before where the question asks for it, messages near the question, the last turns. */
export async function contextFor(context: SearchContext, options: ContextOptions = {}): Promise<string> {
  const { maxTokens = 1000, recentTurns = 10, mostFacts = 40, format = 'plain' } = options;
  const parts = await gatherContext(context, {
    recentTurns,
    mostFacts,
    ...(options.thread === undefined ? {} : { thread: options.thread }),
    ...(options.query === undefined ? {} : { query: options.query }),
  });
  if (typeof format === 'function') return format(parts);
  const count = options.countTokens ?? (await o200k());
  const asOf = (isoOrNull(context.at.validAt) ?? 'any time').slice(0, 10);
  const sections = sectionsOf(parts);
  for (let budget = maxTokens; ; ) {
    const block = renderBlock(fitBudget(sections, budget, count), asOf, format);
    const over = block === '' ? 0 : count(block) - maxTokens;
    if (over <= 0) return block;
    budget -= over;
  }
}

/** Loaded when it is used: the encoding's table is a few megabytes. */
async function o200k(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
