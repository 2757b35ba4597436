import type { SpaceStats } from '../../ports/graph-store.ts';
import type { Connection, Parameters } from './connection.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { STATS } from './sql/stats.ts';

export function spaceStats(connection: Connection, space: SpaceRow): SpaceStats {
  const count = (sql: string, place: Parameters = { space: space.id }) => connection.one<{ count: number }>(sql, place).count;
  const pending = count(STATS.unread, { space: space.id, state: 'pending' });
  const failed = count(STATS.unread, { space: space.id, state: 'failed' });
  return {
    space: space.name,
    revision: space.revision,
    episodes: { pending, done: count(STATS.episodes) - pending - failed, failed },
    retractedEpisodes: count(STATS.retracted),
    entities: count(STATS.entities, rowsOf(space)),
    claims: count(STATS.claims),
    facts: count(STATS.facts),
    factVersions: count(STATS.factVersions),
  };
}

export function noStats(space: string): SpaceStats {
  return {
    space,
    revision: 0,
    episodes: { pending: 0, done: 0, failed: 0 },
    retractedEpisodes: 0,
    entities: 0,
    claims: 0,
    facts: 0,
    factVersions: 0,
  };
}
