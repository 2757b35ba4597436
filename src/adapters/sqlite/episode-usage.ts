import type { EpisodeUsage } from '../../domain/episode-usage.ts';
import { usageColumns } from '../shared/usage-columns.ts';
import type { Connection } from './connection.ts';
import type { SpaceRow } from './space-row.ts';
import { USAGE_WRITES } from './sql/usage.ts';

/** The columns of a try in the order of `EPISODES.byRow`. */
type UsageColumns = readonly [
  at: number,
  failed: number,
  calls: number,
  promptTokens: number,
  cachedPromptTokens: number,
  completionTokens: number,
  embeddedTexts: number,
  modelMs: number,
  elapsedMs: number,
];

/** The tries of an episode from the JSON of their columns. */
export function usageOf(json: string): readonly EpisodeUsage[] {
  if (json === '[]') return [];
  return (JSON.parse(json) as readonly UsageColumns[]).map(
    ([at, failed, calls, promptTokens, cachedPromptTokens, completionTokens, embeddedTexts, modelMs, elapsedMs]) => ({
      at,
      failed: failed === 1,
      calls,
      promptTokens,
      cachedPromptTokens,
      completionTokens,
      embeddedTexts,
      modelMs,
      elapsedMs,
    }),
  );
}

/** Within a write. @param episode the number of its id */
export function addUsage(connection: Connection, space: SpaceRow, episode: number, usage: EpisodeUsage): void {
  connection.run(USAGE_WRITES.add, { space: space.id, episode, ...usageColumns(usage), failed: Number(usage.failed) });
}
