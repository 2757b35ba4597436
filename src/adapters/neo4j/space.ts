import { EPISODE_STATES, type EpisodeState } from '../../domain/episode.ts';
import { type Instant, UNKNOWN_START } from '../../domain/instant.ts';
import type { SpaceStats, SpaceUsage } from '../../ports/graph-store.ts';
import { spaceUsageOf, type UsageRow } from '../shared/space-usage.ts';
import type { Run } from './connection.ts';

/** How far a space has come. */
interface SpaceProperties {
  readonly revision: number;
  readonly last_recorded_at: number;
  readonly last_sequence: number;
}

const NO_SPACE: SpaceProperties = { revision: 0, last_recorded_at: UNKNOWN_START, last_sequence: 0 };

export async function readSpace(run: Run, space: string): Promise<SpaceProperties> {
  const [found = NO_SPACE] = await run<SpaceProperties>('space/read', { space });
  return found;
}

export async function spaceStats(run: Run, space: string): Promise<SpaceStats> {
  type Counts = Record<EpisodeState | 'revision' | 'retracted' | 'entities' | 'claims' | 'facts' | 'fact_versions', number>;
  const [counts] = (await run<Counts>('space/stats', { space })) as readonly [Counts];
  return {
    space,
    revision: counts.revision,
    episodes: Object.fromEntries(EPISODE_STATES.map((state) => [state, counts[state]])) as Record<EpisodeState, number>,
    retractedEpisodes: counts.retracted,
    entities: counts.entities,
    claims: counts.claims,
    facts: counts.facts,
    factVersions: counts.fact_versions,
  };
}

export async function spaceUsage(
  run: Run,
  space: string,
  { since = Number.MIN_SAFE_INTEGER, until = Number.MAX_SAFE_INTEGER }: { readonly since?: Instant; readonly until?: Instant },
): Promise<SpaceUsage> {
  return spaceUsageOf(await run<UsageRow>('space/usage', { space, since, until }));
}
