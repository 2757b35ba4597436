import type { EntitySummary } from '../../domain/entity-summary.ts';
import type { SummaryShelf } from '../../ports/summary-shelf.ts';
import type { Connection } from './connection.ts';
import { findSpace, type SpaceRow } from './space-row.ts';
import { SUMMARIES, SUMMARY_WRITES } from './sql/summaries.ts';

interface SummaryRow {
  readonly key: string;
  readonly entity: string;
  readonly text: string;
  readonly made_by: string;
  readonly fact_ids: string;
  readonly episode_ids: string;
  readonly made_at: number;
}

/** @param open the connection, as long as the store is open */
export function sqliteSummaries(open: () => Connection): SummaryShelf {
  return {
    find: async (name, keys) => {
      const connection = open();
      return connection.read(() => {
        const space = findSpace(connection, name);
        const wanted = JSON.stringify([...new Set(keys)]);
        return space ? connection.all<SummaryRow>(SUMMARIES.ofKeys, { space: space.id, keys: wanted }).map(summaryOf) : [];
      });
    },
    put: async (name, summaries, { keep }) => {
      const connection = open();
      connection.write(() => {
        const space = findSpace(connection, name);
        if (!space) return;
        for (const summary of summaries) putSummary(connection, space, summary);
        for (const entity of new Set(summaries.map((summary) => summary.entity)))
          connection.run(SUMMARY_WRITES.trim, { space: space.id, entity, keep });
      });
    },
  };
}

function putSummary(connection: Connection, { id: space }: SpaceRow, { episodeIds, ...summary }: EntitySummary): void {
  const wanted = [...new Set(episodeIds)];
  const episodes = connection.all<{ id: number }>(SUMMARIES.episodesThere, { space, episode_ids: JSON.stringify(wanted) });
  if (wanted.length === 0 || episodes.length < wanted.length) return;
  const { key, entity, text, madeBy, factIds, madeAt } = summary;
  connection.run(SUMMARY_WRITES.remove, { space, key });
  connection.run(SUMMARY_WRITES.add, {
    space,
    key,
    entity,
    text,
    made_by: madeBy,
    fact_ids: JSON.stringify(factIds),
    episode_ids: JSON.stringify(episodeIds),
    made_at: madeAt,
  });
  const { row } = connection.one<{ row: number }>(SUMMARIES.row, { space, key });
  for (const { id } of episodes) connection.run(SUMMARY_WRITES.addSource, { episode: id, summary: row });
}

function summaryOf({ key, entity, text, made_by, fact_ids, episode_ids, made_at }: SummaryRow): EntitySummary {
  return {
    key,
    entity,
    text,
    madeBy: made_by,
    factIds: JSON.parse(fact_ids) as string[],
    episodeIds: JSON.parse(episode_ids) as string[],
    madeAt: made_at,
  };
}
