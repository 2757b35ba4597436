import { validTime } from '../../domain/fact.ts';
import { type Instant, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { type FactVersion, knownAt } from '../../domain/stored.ts';
import { holdsAt } from '../../domain/visibility.ts';
import type { AdjacentQuery, FactQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import { compareFacts } from './order.ts';
import type { Space } from './space.ts';

export function selectFacts(space: Space, query: FactQuery): readonly FactVersion[] {
  const found = [...space.facts.values()].filter((fact) => meets(fact, query)).sort(compareFacts);
  return query.limit === undefined ? found : found.slice(0, query.limit);
}

export function adjacentFacts(space: Space, { keys, limitPerKey, ...query }: AdjacentQuery): readonly FactVersion[] {
  const kept = keys.flatMap((key) =>
    selectFacts(space, { ...query, about: [key] })
      .toSorted(latestStartFirst)
      .slice(0, limitPerKey),
  );
  return [...new Set(kept)].sort(compareFacts);
}

function latestStartFirst(a: FactVersion, b: FactVersion): number {
  return validTime(b).validAt - validTime(a).validAt || compareText(a.id, b.id);
}

function meets(fact: FactVersion, query: FactQuery): boolean {
  const { validAt, invalidAt } = validTime(fact);
  const { ids, subjects, objects, about, predicates, during, startsIn, endsIn, changedIn, standings = ['accepted'] } = query;
  return (
    standings.includes(fact.standing) &&
    (ids === undefined || ids.includes(fact.id)) &&
    (subjects === undefined || subjects.includes(fact.subject)) &&
    (objects === undefined || objects.includes(fact.object)) &&
    (about === undefined || about.includes(fact.subject) || about.includes(fact.object)) &&
    (predicates === undefined || predicates.includes(fact.predicate)) &&
    (query.validAt === undefined || holdsAt(fact, query.validAt)) &&
    (during === undefined || Math.max(validAt, during.from) < Math.min(invalidAt, during.to)) &&
    (startsIn === undefined || (validAt !== UNKNOWN_START && within(validAt, startsIn))) &&
    (endsIn === undefined || (invalidAt !== OPEN_END && within(invalidAt, endsIn))) &&
    (query.knownAt === undefined || knownAt(fact, query.knownAt)) &&
    (changedIn === undefined || within(fact.recordedAt, changedIn) || (fact.expiredAt !== OPEN_END && within(fact.expiredAt, changedIn)))
  );
}

function within(instant: Instant, range: { readonly after: Instant; readonly until: Instant }): boolean {
  return range.after < instant && instant <= range.until;
}
