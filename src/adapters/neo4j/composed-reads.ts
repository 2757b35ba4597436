import { LATEST, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FoldBasis, GraphStore, Near, TurnsAround } from '../../ports/graph-store.ts';
import type { Run } from './connection.ts';
import { findEpisodes } from './find-episodes.ts';
import { adjacentFacts, findFacts } from './find-facts.ts';
import { mentionsAround } from './find-mentions.ts';
import { findPredicates } from './find-predicates.ts';
import { searchText } from './search-text.ts';
import { readSpace } from './space.ts';

const NOW = { knownAt: LATEST };

/** Both sides at once. */
export async function turnsAround(run: Run, space: string, query: Parameters<GraphStore['turnsAround']>[1]): Promise<TurnsAround> {
  const { thread, at } = query;
  const [before, after] = await Promise.all([
    findEpisodes(run, space, { thread, occurredBefore: at, take: 'latest', limit: query.before, ...NOW }),
    findEpisodes(run, space, { thread, occurredAfter: at, limit: query.after, ...NOW }),
  ]);
  return { before, after };
}

/** First who is meant and what has the words, then the facts about them. */
export async function factsNear(run: Run, space: string, query: Parameters<GraphStore['near']>[1]): Promise<Near> {
  const { keys, text, at, limit } = query;
  const [mentions, hits] = await Promise.all([
    mentionsAround(run, space, keys),
    searchText(run, space, { kind: 'facts', text, limit, ...NOW }),
  ]);
  const about = [...new Set(mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])))];
  const found = await Promise.all([
    adjacentFacts(run, space, { keys: about, validAt: at, limitPerKey: limit, ...NOW }),
    findFacts(run, space, { about, startsIn: { after: at, until: OPEN_END }, limit, ...NOW }),
    findFacts(run, space, { about, endsIn: { after: UNKNOWN_START, until: at }, limit, ...NOW }),
    findFacts(run, space, { ids: hits.map(({ id }) => id), ...NOW }),
  ]);
  return { mentions, facts: [...new Map(found.flat().map((fact) => [fact.id, fact])).values()] };
}

export async function foldBasis(run: Run, space: string, keys: readonly string[]): Promise<FoldBasis> {
  const [{ revision, last_recorded_at }, predicates, mentions] = await Promise.all([
    readSpace(run, space),
    findPredicates(run, space),
    mentionsAround(run, space, keys),
  ]);
  return { revision, lastRecordedAt: last_recorded_at, predicates, mentions };
}
