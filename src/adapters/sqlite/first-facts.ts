import type { EntityKey } from '../../domain/entity-key.ts';
import type { FactQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import { type FactConditions, pastsAt } from './fact-conditions.ts';
import type { FactIndex } from './fact-index.ts';
import { FACTS } from './sql/facts.ts';

/** Up to so many rows are read and sorted; where there are more, only the first in order are read. */
export const FEW = 1000;

export interface FirstOf {
  readonly query: FactQuery;
  readonly conditions: FactConditions;
  /** At least so many as there are, in the port's order; more where that is less work. */
  readonly wanted: number;
}

export function firstOfSubjects(index: FactIndex, subjects: readonly EntityKey[], first: FirstOf): readonly number[] {
  return firstOfKeys(index, index.keys.findAll([...subjects].sort(compareText)), first);
}

export function firstOfObjects(index: FactIndex, objects: readonly EntityKey[], { query, conditions, wanted }: FirstOf): readonly number[] {
  return index
    .places('object', objects, query)
    .flatMap(
      (place) =>
        index.searchUpTo(FEW, FACTS.ofObject, [place], conditions) ??
        index.search(FACTS.ofObjectFirst, [{ ...place, most: wanted }], conditions),
    );
}

/** Entity after entity in order of key. */
export function firstOfSpace(index: FactIndex, first: FirstOf): readonly number[] {
  let rows: readonly number[] = [];
  for (let from: string | undefined = ''; from !== undefined && rows.length < first.wanted; ) {
    const keys = index.keysFrom(from, FEW);
    rows = rows.concat(
      firstOfKeys(
        index,
        keys.map(({ id }) => id),
        { ...first, wanted: first.wanted - rows.length },
      ),
    );
    const last: string | undefined = keys.at(-1)?.text;
    // A zero character behind a text makes the next text in order.
    from = last === undefined ? undefined : `${last}\u0000`;
  }
  return rows;
}

function firstOfKeys(index: FactIndex, keys: readonly number[], first: FirstOf): readonly number[] {
  let rows: readonly number[] = [];
  for (const key of keys) {
    if (rows.length >= first.wanted) break;
    rows = rows.concat(firstOfSubject(index, key, { ...first, wanted: first.wanted - rows.length }));
  }
  return rows;
}

function firstOfSubject(index: FactIndex, key: number, { query, conditions, wanted }: FirstOf): readonly number[] {
  const pasts = pastsAt(index.space, query.knownAt);
  const used = new Set(index.wantedPredicates(query) ?? pasts.flatMap((past) => index.usedPredicates('subject', key, past)));
  const places = pasts.map((past) => ({ key, past, predicates: JSON.stringify([...used]) }));
  const few = index.searchUpTo(FEW, FACTS.ofSubject, places, conditions);
  if (few !== null) return few;
  let rows: readonly number[] = [];
  for (const predicate of index.inOrderOfText(used)) {
    if (rows.length >= wanted) break;
    const most = wanted - rows.length;
    rows = rows.concat(
      index.search(
        FACTS.ofSubjectFirst,
        pasts.map((past) => ({ key, past, predicate, most })),
        conditions,
      ),
    );
  }
  return rows;
}
