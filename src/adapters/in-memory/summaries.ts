import type { EntitySummary } from '../../domain/entity-summary.ts';
import type { SummaryShelf } from '../../ports/summary-shelf.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Space } from './space.ts';

export function summariesIn(spaces: ReadonlyMap<string, Space>): SummaryShelf {
  return {
    find: async (name, keys) => {
      const found = [...new Set(keys)].flatMap((key) => spaces.get(name)?.summaries.get(key) ?? []);
      return structuredClone(found.toSorted((a, b) => compareText(a.key, b.key)));
    },
    put: async (name, summaries, { keep }) => {
      const space = spaces.get(name);
      if (!space) return;
      const rests = ({ episodeIds }: EntitySummary) => episodeIds.length > 0 && episodeIds.every((id) => space.episodes.has(id));
      for (const summary of summaries) if (rests(summary)) space.summaries.set(summary.key, structuredClone(summary));
      for (const entity of new Set(summaries.map((summary) => summary.entity))) {
        const own = [...space.summaries.values()].filter((summary) => summary.entity === entity);
        const latestFirst = own.toSorted((a, b) => b.madeAt - a.madeAt || compareText(b.key, a.key));
        for (const { key } of latestFirst.slice(keep)) space.summaries.delete(key);
      }
    },
  };
}
