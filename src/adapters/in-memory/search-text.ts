import { knownAt } from '../../domain/stored.ts';
import { holdsAt } from '../../domain/visibility.ts';
import type { TextHit, TextQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import { bm25 } from './bm25.ts';
import { asBelieved } from './select-episodes.ts';
import type { Space } from './space.ts';

export function searchText(space: Space, query: TextQuery): readonly TextHit[] {
  const hits = bm25(query.text, textsToSearch(space, query));
  return hits.toSorted((a, b) => b.score - a.score || compareText(a.id, b.id)).slice(0, query.limit);
}

/** What passes the conditions, by id. */
function textsToSearch(space: Space, query: TextQuery): ReadonlyMap<string, string> {
  if (query.kind === 'facts') return sentences(space, query);
  if (query.kind === 'entities') return names(space, query);
  const episodes = [...space.episodes.values()].filter((episode) => knownAt(asBelieved(episode), query.knownAt));
  return new Map(episodes.map(({ id, text }) => [id, text]));
}

function sentences(space: Space, query: TextQuery): ReadonlyMap<string, string> {
  const facts = [...space.facts.values()].filter(
    (fact) => fact.standing === 'accepted' && knownAt(fact, query.knownAt) && (query.validAt === undefined || holdsAt(fact, query.validAt)),
  );
  return new Map(facts.map(({ id, sentence }) => [id, sentence]));
}

/** All names of an entity, each once, make up its text. */
function names(space: Space, query: TextQuery): ReadonlyMap<string, string> {
  const mentions = [...space.mentions.values()].filter((mention) => knownAt(mention, query.knownAt));
  const byKey = Map.groupBy(mentions, ({ key }) => key);
  return new Map([...byKey].map(([key, ofKey]) => [key, [...new Set(ofKey.map(({ name }) => name))].join(' ')]));
}
