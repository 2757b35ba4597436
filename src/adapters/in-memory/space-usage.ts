import type { EpisodeUsage } from '../../domain/episode-usage.ts';
import type { Instant } from '../../domain/instant.ts';
import type { SpaceUsage, UsageSum } from '../../ports/graph-store.ts';
import type { Space } from './space.ts';

const DAY_MS = 86_400_000;

export function usageOf(
  space: Space,
  { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: { readonly since?: Instant; readonly until?: Instant },
): SpaceUsage {
  const all = [...space.episodes.values()].flatMap(({ usage }) => usage).filter(({ at }) => since <= at && at < until);
  const days = Map.groupBy(all, ({ at }) => Math.floor(at / DAY_MS) * DAY_MS);
  return {
    days: [...days].toSorted(([a], [b]) => a - b).map(([day, usage]) => ({ day, ...summed(usage) })),
    total: summed(all),
  };
}

function summed(all: readonly EpisodeUsage[]): UsageSum {
  const done = all.filter(({ failed }) => !failed);
  const sum = (of: readonly EpisodeUsage[], figure: (usage: EpisodeUsage) => number) =>
    of.reduce((total, usage) => total + figure(usage), 0);
  return {
    readings: done.length,
    failures: all.length - done.length,
    calls: sum(all, ({ calls }) => calls),
    promptTokens: sum(all, ({ promptTokens }) => promptTokens),
    cachedPromptTokens: sum(all, ({ cachedPromptTokens }) => cachedPromptTokens),
    completionTokens: sum(all, ({ completionTokens }) => completionTokens),
    embeddedTexts: sum(all, ({ embeddedTexts }) => embeddedTexts),
    modelMs: sum(done, ({ modelMs }) => modelMs),
    elapsedMs: sum(done, ({ elapsedMs }) => elapsedMs),
    p95ModelMs: p95(done.map(({ modelMs }) => modelMs)),
    p95ElapsedMs: p95(done.map(({ elapsedMs }) => elapsedMs)),
  };
}

function p95(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor((95 * numbers.length + 99) / 100) - 1] ?? null;
}
