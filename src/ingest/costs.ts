import { type Instant, parseInstant } from '../domain/instant.ts';
import { IncorrectInputError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { GraphStore, UsageSum } from '../ports/graph-store.ts';
import { type DaySpend, dayOf } from './budget.ts';
import { costOf, type Prices } from './prices.ts';

export interface CostsOptions {
  /** The first instant that counts. Default: ever. */
  readonly since?: Date | string;
  /** The first instant that counts no more. Default: none. */
  readonly until?: Date | string;
  /** Default: those that the memory was opened with. */
  readonly prices?: Prices;
}

/** How long readings took, in milliseconds. `p95`: 95 of a hundred took no longer. */
export interface Latency {
  readonly mean: number;
  readonly p95: number;
}

/** What reading took in some time. */
export interface CostSum {
  /** Readings that were committed; a message that was read again counts again. */
  readonly readings: number;
  /** Tries that came to nothing; their calls and tokens are below, their time is not. */
  readonly failures: number;
  readonly calls: number;
  readonly promptTokens: number;
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
  readonly embeddedTexts: number;
  /** In the currency of the prices; `null` without prices. */
  readonly cost: number | null;
  /** Of a message, without waiting in the queue; `null` where none was read. */
  readonly latencyMs: Latency | null;
  /** The model's part of it. */
  readonly modelMs: Latency | null;
}

export interface Costs {
  /** Days (UTC) on which something was read, in their order. */
  readonly days: readonly (CostSum & {
    /** `YYYY-MM-DD`. */
    readonly day: string;
  })[];
  readonly total: CostSum;
}

/** What reading the messages of a space took. @throws IncorrectInputError `bad-instant`, `bad-range` */
export async function costsOf(store: GraphStore, space: string, { since, until, prices }: CostsOptions): Promise<Costs> {
  const range = {
    ...(since === undefined ? {} : { since: parseInstant(since, 'since') }),
    ...(until === undefined ? {} : { until: parseInstant(until, 'until') }),
  };
  if (range.since !== undefined && range.until !== undefined && range.until <= range.since) {
    throw new IncorrectInputError(
      'bad-range',
      `costs: until (${new Date(range.until).toISOString()}) is not later than since (${new Date(range.since).toISOString()}). Give a later one.`,
    );
  }
  const { days, total } = await store.usage(space, range);
  return { days: days.map(({ day, ...sum }) => ({ day: dayOf(day), ...priced(sum, prices) })), total: priced(total, prices) };
}

function priced({ modelMs, elapsedMs, p95ModelMs, p95ElapsedMs, ...sum }: UsageSum, prices: Prices | undefined): CostSum {
  return {
    ...sum,
    cost: prices ? costOf(sum, prices) : null,
    latencyMs: p95ElapsedMs === null ? null : { mean: elapsedMs / sum.readings, p95: p95ElapsedMs },
    modelMs: p95ModelMs === null ? null : { mean: modelMs / sum.readings, p95: p95ModelMs },
  };
}

/**
 * What all spaces of a store have spent today (UTC), for `withBudget({ spent })`: so a process that starts again goes on with the day's budget.
 * Only what was kept is in it: not what other processes have under way, nor what summaries and dry runs took.
 */
export async function spentSoFar(
  store: GraphStore,
  { clock, prices }: { readonly clock: Clock; readonly prices?: Prices },
): Promise<readonly DaySpend[]> {
  const now = clock.now();
  const day = dayOf(now);
  const sums: UsageSum[] = [];
  for (const space of await store.spaces()) sums.push((await store.usage(space, { since: startOf(day) })).total);
  const sum = (figure: (of: UsageSum) => number) => sums.reduce((total, of) => total + figure(of), 0);
  return [
    {
      day,
      calls: sum(({ calls }) => calls),
      promptTokens: sum(({ promptTokens }) => promptTokens),
      cachedPromptTokens: sum(({ cachedPromptTokens }) => cachedPromptTokens),
      completionTokens: sum(({ completionTokens }) => completionTokens),
      cost: prices ? sum((of) => costOf(of, prices)) : 0,
    },
  ];
}

function startOf(day: string): Instant {
  return Date.parse(day);
}
