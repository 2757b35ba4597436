import type { Instant } from '../domain/instant.ts';
import { AsofError, IncorrectInputError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { LanguageModel, ModelAnswer } from '../ports/language-model.ts';
import { costOf, type Prices } from './prices.ts';

/** What one day (UTC) has cost. */
export interface DaySpend {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Calls to the endpoint, tries and failures included. */
  readonly calls: number;
  readonly promptTokens: number;
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
  /** In the currency of the prices; 0 without prices. */
  readonly cost: number;
}

export interface BudgetOptions {
  readonly clock: Clock;
  /** Calls to the endpoint. Default: no limit. */
  readonly maxCallsPerDay?: number;
  /** Tokens of prompts, cached ones too, and answers. Default: no limit. */
  readonly maxTokensPerDay?: number;
  /** In the currency of the prices. Default: no limit. */
  readonly maxCostPerDay?: number;
  readonly prices?: Prices;
  /** What was spent before, so that a restart does not begin a day anew: as {@link BudgetedModel.spent} told, or as the store keeps it ({@link spentSoFar}). Default nothing. */
  readonly spent?: readonly DaySpend[];
}

export interface BudgetedModel extends LanguageModel {
  /** Days on which something was spent, in their order. */
  spent(): readonly DaySpend[];
}

const DAY_MS = 86_400_000;

/**
 * A model that stops for the day when a limit is reached; days are UTC. What is under way when a limit is reached is finished, so tokens and cost may
 * end a little above theirs.
 *
 * @throws IncorrectInputError `no-prices` where a cost is limited without prices; `complete` throws AsofError `budget-reached` (`unavailable`) with
 * `details.retryAfterMs`
 */
export function withBudget(model: LanguageModel, options: BudgetOptions): BudgetedModel {
  const {
    clock,
    maxCallsPerDay = Number.POSITIVE_INFINITY,
    maxTokensPerDay = Number.POSITIVE_INFINITY,
    maxCostPerDay = Number.POSITIVE_INFINITY,
    prices,
  } = options;
  if (options.maxCostPerDay !== undefined && !prices) {
    throw new IncorrectInputError(
      'no-prices',
      'withBudget: maxCostPerDay needs prices: { prompt, completion }, each for a million tokens.',
    );
  }
  const days = new Map((options.spent ?? []).map((spend) => [spend.day, spend]));
  let underWay = 0;

  const spentOn = (day: string): DaySpend =>
    days.get(day) ?? { day, calls: 0, promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0, cost: 0 };

  function spend(day: string, calls: number, usage: ModelAnswer['usage']): void {
    const before = spentOn(day);
    days.set(day, {
      day,
      calls: before.calls + calls,
      promptTokens: before.promptTokens + usage.promptTokens,
      cachedPromptTokens: before.cachedPromptTokens + usage.cachedPromptTokens,
      completionTokens: before.completionTokens + usage.completionTokens,
      cost: before.cost + (prices ? costOf(usage, prices) : 0),
    });
  }

  function check(promptId: string, now: Instant): void {
    const spent = spentOn(dayOf(now));
    const tokens = spent.promptTokens + spent.completionTokens;
    const reached =
      (spent.calls + underWay >= maxCallsPerDay && `${spent.calls + underWay} of ${maxCallsPerDay} calls (maxCallsPerDay)`) ||
      (tokens >= maxTokensPerDay && `${tokens} of ${maxTokensPerDay} tokens (maxTokensPerDay)`) ||
      (spent.cost >= maxCostPerDay && `${spent.cost.toFixed(4)} of ${maxCostPerDay} in cost (maxCostPerDay)`);
    if (!reached) return;
    const retryAfterMs = DAY_MS - (((now % DAY_MS) + DAY_MS) % DAY_MS);
    const message = `${model.id}, prompt ${promptId}, was not asked: ${reached} are spent on ${spent.day}. Go on after midnight UTC, or raise the limit and retry.`;
    throw new AsofError('budget-reached', 'unavailable', message, { details: { promptId, spent, retryAfterMs } });
  }

  return {
    id: model.id,
    spent: () => [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    complete: async (request) => {
      request.signal?.throwIfAborted();
      const now = clock.now();
      check(request.promptId, now);
      underWay += 1;
      try {
        const answer = await model.complete(request);
        spend(dayOf(now), answer.calls, answer.usage);
        return answer;
      } catch (error) {
        spend(dayOf(now), triesOf(error), { promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 });
        throw error;
      } finally {
        underWay -= 1;
      }
    },
  };
}

/** `YYYY-MM-DD` of the day (UTC) of an instant. */
export function dayOf(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Model adapters tell how often they tried. */
function triesOf(error: unknown): number {
  const tries = error instanceof AsofError ? error.details['tries'] : undefined;
  return typeof tries === 'number' ? tries : 1;
}
