import { checkCount } from '../domain/count.ts';
import { isoOrNull } from '../domain/instant.ts';
import { asBelieved } from './as-believed.ts';
import { type ContextParts, type GatheredContext, gatherContext } from './context-block.ts';
import { type CountTokens, fitBudget, TOKENS_OF_A_HEADING } from './fit-budget.ts';
import { fitProfiles } from './fit-profiles.ts';
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
  /** The share of the budget that profiles of entities may take: those that the query names, and the speaker. 0 = no profiles. Default 0.25. */
  readonly profiles?: number;
  /** `plain` or `zep`, or a function of the parts that writes the block itself (the budget is then its own business). Default `plain`. */
  readonly format?: ContextFormat | ((parts: ContextParts) => string);
  /** Default: the o200k encoding of current models. */
  readonly countTokens?: CountTokens;
}

/** A block of text to paste into a prompt: facts with their periods, what was before where the question asks for it, messages near the question, the last turns. */
export async function contextFor(context: SearchContext, options: ContextOptions = {}): Promise<string> {
  const { maxTokens = 1000, recentTurns = 10, mostFacts = 40, profiles = 0.25, format = 'plain' } = options;
  for (const [field, count] of Object.entries({ maxTokens, recentTurns, mostFacts })) checkCount(count, field);
  const { parts: gathered, best } = await gatherContext(context, {
    recentTurns,
    mostFacts,
    profiles: profiles > 0,
    ...(options.thread === undefined ? {} : { thread: options.thread }),
    ...(options.query === undefined ? {} : { query: options.query }),
  });
  const parts = asBelieved(gathered);
  if (typeof format === 'function') return format(parts);
  const count = options.countTokens ?? (await o200k());
  const asOf = (isoOrNull(context.at.validAt) ?? 'any time').slice(0, 10);
  for (let budget = maxTokens; ; ) {
    const sections = sectionsWithin({ parts, best }, format, Math.min(profiles, 1) * (budget - 2 * TOKENS_OF_A_HEADING), count);
    const block = renderBlock(fitBudget(sections, budget, count), asOf, format);
    const over = block === '' ? 0 : count(block) - maxTokens;
    if (over <= 0) return block;
    budget -= over;
  }
}

/** The sections of a block, profiles cut to their share. What a profile tells is not listed again; what it had no room for is. */
function sectionsWithin(
  { parts, best }: GatheredContext,
  format: ContextFormat,
  profileTokens: number,
  count: CountTokens,
): ReturnType<typeof sectionsOf> {
  const profiles = fitProfiles(parts.profiles, profileTokens, count);
  const told = new Set(profiles.flatMap(({ facts }) => facts.map(({ id }) => id)));
  return sectionsOf({ parts: { ...parts, profiles, facts: parts.facts.filter(({ id }) => !told.has(id)) }, best }, format);
}

/** Loaded when it is used: the encoding's table is a few megabytes. */
async function o200k(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
