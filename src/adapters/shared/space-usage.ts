import type { Instant } from '../../domain/instant.ts';
import type { SpaceUsage, UsageSum } from '../../ports/graph-store.ts';

/** A sum as stores answer it: of one day, or of all where `day` is `null`. */
export interface UsageRow {
  readonly day: Instant | null;
  readonly readings: number;
  readonly failures: number;
  readonly calls: number;
  readonly prompt_tokens: number;
  readonly cached_prompt_tokens: number;
  readonly completion_tokens: number;
  readonly embedded_texts: number;
  readonly model_ms: number;
  readonly elapsed_ms: number;
  readonly p95_model_ms: number | null;
  readonly p95_elapsed_ms: number | null;
}

export const NO_USAGE: SpaceUsage = {
  days: [],
  total: {
    readings: 0,
    failures: 0,
    calls: 0,
    promptTokens: 0,
    cachedPromptTokens: 0,
    completionTokens: 0,
    embeddedTexts: 0,
    modelMs: 0,
    elapsedMs: 0,
    p95ModelMs: null,
    p95ElapsedMs: null,
  },
};

export function spaceUsageOf(rows: readonly UsageRow[]): SpaceUsage {
  const all = rows.find(({ day }) => day === null);
  const days = rows.flatMap((row) => (row.day === null ? [] : [{ day: row.day, ...sumOf(row) }]));
  return { days: days.toSorted((a, b) => a.day - b.day), total: all ? sumOf(all) : NO_USAGE.total };
}

function sumOf(row: UsageRow): UsageSum {
  return {
    readings: row.readings,
    failures: row.failures,
    calls: row.calls,
    promptTokens: row.prompt_tokens,
    cachedPromptTokens: row.cached_prompt_tokens,
    completionTokens: row.completion_tokens,
    embeddedTexts: row.embedded_texts,
    modelMs: row.model_ms,
    elapsedMs: row.elapsed_ms,
    p95ModelMs: row.p95_model_ms,
    p95ElapsedMs: row.p95_elapsed_ms,
  };
}
