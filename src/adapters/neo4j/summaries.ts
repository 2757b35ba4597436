import type { EntitySummary } from '../../domain/entity-summary.ts';
import type { SummaryShelf } from '../../ports/summary-shelf.ts';
import type { Connection } from './connection.ts';

interface SummaryProperties {
  readonly key: string;
  readonly entity: string;
  readonly text: string;
  readonly made_by: string;
  readonly fact_ids: readonly string[];
  readonly episode_ids: readonly string[];
  readonly made_at: number;
}

export function summariesOn(connection: Connection): SummaryShelf {
  return {
    find: async (space, keys) => {
      const rows = await connection.rows<{ summary: SummaryProperties }>('summaries/by-key', { space, keys: [...new Set(keys)] });
      return rows.map(({ summary }) => summaryOf(summary));
    },
    put: async (space, summaries, { keep }) => {
      if (summaries.length === 0) return;
      await connection.write(async (run) => {
        await Promise.all([
          run('space/lock-existing', { space }),
          run('summaries/put', { space, summaries: summaries.map(propertiesOf) }),
          run('summaries/trim', { space, entities: [...new Set(summaries.map(({ entity }) => entity))], keep }),
        ]);
      });
    },
  };
}

/** `episodes` is how many of them must be there. */
function propertiesOf({ key, entity, text, madeBy, factIds, episodeIds, madeAt }: EntitySummary): SummaryProperties & { episodes: number } {
  return {
    key,
    entity,
    text,
    made_by: madeBy,
    fact_ids: factIds,
    episode_ids: episodeIds,
    made_at: madeAt,
    episodes: new Set(episodeIds).size,
  };
}

function summaryOf({ key, entity, text, made_by, fact_ids, episode_ids, made_at }: SummaryProperties): EntitySummary {
  return { key, entity, text, madeBy: made_by, factIds: fact_ids, episodeIds: episode_ids, madeAt: made_at };
}
