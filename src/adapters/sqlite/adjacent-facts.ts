import type { FactVersion } from '../../domain/stored.ts';
import type { AdjacentQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { type FactConditions, factConditions, pastsAt } from './fact-conditions.ts';
import { factsOfRows } from './fact-row.ts';
import type { SpaceRow } from './space-row.ts';
import { ENTITY_KEYS, PREDICATE_NAMES } from './sql/dictionaries.ts';
import { FACTS } from './sql/facts.ts';

interface Candidate {
  readonly row: number;
  readonly valid_at: number;
  readonly id: string;
}

const SIDES = [
  { used: FACTS.predicatesOfSubject, latest: FACTS.ofSubjectLatest },
  { used: FACTS.predicatesOfObject, latest: FACTS.ofObjectLatest },
];

export function adjacentFacts(
  connection: Connection,
  space: SpaceRow,
  { keys, predicates, validAt, knownAt, limitPerKey }: AdjacentQuery,
): readonly FactVersion[] {
  const conditions = factConditions({ validAt, knownAt });
  if (conditions === null || limitPerKey === 0) return [];
  const wanted = predicates && new Dictionary(connection, space, PREDICATE_NAMES).findAll(predicates);
  const rows = new Dictionary(connection, space, ENTITY_KEYS).findAll(keys).flatMap((key) => {
    const places = pastsAt(space, knownAt).map((past) => ({ key, past }));
    return latest(connection, places, { wanted, limit: limitPerKey }, conditions);
  });
  return factsOfRows(connection, rows);
}

/** Of what one key has on either side, the rows that started last, of equal starts those with the lower id. */
function latest(
  connection: Connection,
  places: readonly { readonly key: number; readonly past: number }[],
  { wanted, limit }: { readonly wanted: readonly number[] | undefined; readonly limit: number },
  conditions: FactConditions,
): readonly number[] {
  const found = new Map<number, Candidate>();
  for (const place of places) {
    for (const side of SIDES) {
      const predicates = wanted ?? connection.all<{ predicate: number }>(side.used, place).map(({ predicate }) => predicate);
      const candidates = connection.all<Candidate>(side.latest, {
        ...place,
        predicates: JSON.stringify(predicates),
        most: limit,
        ...conditions,
      });
      for (const candidate of candidates) found.set(candidate.row, candidate);
    }
  }
  const candidates = [...found.values()];
  const kept =
    candidates.length <= limit ? candidates : candidates.sort((a, b) => b.valid_at - a.valid_at || compareText(a.id, b.id)).slice(0, limit);
  return kept.map(({ row }) => row);
}
