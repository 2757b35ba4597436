import type { EntityKey } from '../../domain/entity-key.ts';
import type { FactQuery } from '../../ports/graph-store.ts';
import type { Connection, Parameters } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { type FactConditions, pastsAt } from './fact-conditions.ts';
import type { SpaceRow } from './space-row.ts';
import { ENTITY_KEYS, PREDICATE_NAMES } from './sql/dictionaries.ts';
import { FACTS } from './sql/facts.ts';

const ALL = -1;

/** One entity on one side: its facts are searched under each predicate. */
export interface FactPlace {
  readonly key: number;
  readonly past: number;
  /** JSON. */
  readonly predicates: string;
}

/** The indexes of a space's facts. Answers are row numbers. Lives no longer than a transaction. */
export class FactIndex {
  readonly keys: Dictionary;
  readonly predicates: Dictionary;
  readonly space: SpaceRow;
  readonly #connection: Connection;

  constructor(connection: Connection, space: SpaceRow) {
    this.#connection = connection;
    this.space = space;
    this.keys = new Dictionary(connection, space, ENTITY_KEYS);
    this.predicates = new Dictionary(connection, space, PREDICATE_NAMES);
  }

  search(sql: string, places: readonly Parameters[], conditions: FactConditions): readonly number[] {
    return places.flatMap((place) => this.#connection.all<{ row: number }>(sql, { ...place, ...conditions }).map(({ row }) => row));
  }

  /** By a search that takes `:most`. */
  searchAll(sql: string, places: readonly Parameters[], conditions: FactConditions): readonly number[] {
    return this.search(
      sql,
      places.map((place) => ({ ...place, most: ALL })),
      conditions,
    );
  }

  /** As `searchAll`, or `null` where there are more than `most`. */
  searchUpTo(most: number, sql: string, places: readonly Parameters[], conditions: FactConditions): readonly number[] | null {
    let rows: readonly number[] = [];
    for (const place of places) {
      rows = rows.concat(this.search(sql, [{ ...place, most: most + 1 - rows.length }], conditions));
      if (rows.length > most) return null;
    }
    return rows;
  }

  /** Where the facts of some subjects (or objects) are searched. */
  places(side: 'subject' | 'object', keys: readonly EntityKey[], query: FactQuery): readonly (FactPlace & Parameters)[] {
    const wanted = this.wantedPredicates(query);
    return this.keys.findAll(keys).flatMap((key) =>
      pastsAt(this.space, query.knownAt).map((past) => ({
        key,
        past,
        predicates: JSON.stringify(wanted ?? this.usedPredicates(side, key, past)),
      })),
    );
  }

  /** `undefined` = all. */
  wantedPredicates(query: FactQuery): readonly number[] | undefined {
    return query.predicates && this.predicates.findAll(query.predicates);
  }

  usedPredicates(side: 'subject' | 'object', key: number, past: number): readonly number[] {
    return this.#numbers(side === 'subject' ? FACTS.predicatesOfSubject : FACTS.predicatesOfObject, { key, past });
  }

  /** In order of text. */
  allPredicates(): readonly number[] {
    return this.#numbers(FACTS.predicatesOfSpace, { space: this.space.id });
  }

  inOrderOfText(predicates: ReadonlySet<number>): readonly number[] {
    return predicates.size < 2 ? [...predicates] : this.allPredicates().filter((predicate) => predicates.has(predicate));
  }

  keysFrom(from: string, wanted: number): readonly { readonly id: number; readonly text: string }[] {
    return this.#connection.all(FACTS.keysFrom, { space: this.space.id, from, wanted });
  }

  /** Those rows that meet the conditions on ends and predicates. */
  meeting(
    query: Partial<Record<'subjects' | 'objects' | 'about' | 'predicates', readonly string[] | undefined>>,
    rows: readonly number[],
  ): readonly number[] {
    const subjects = query.subjects && new Set(this.keys.findAll(query.subjects));
    const objects = query.objects && new Set(this.keys.findAll(query.objects));
    const about = query.about && new Set(this.keys.findAll(query.about));
    const predicates = query.predicates && new Set(this.predicates.findAll(query.predicates));
    if (!subjects && !objects && !about && !predicates) return rows;
    return this.#connection
      .all<{ row: number; subject: number; predicate: number; object: number }>(FACTS.ends, { rows: JSON.stringify(rows) })
      .filter(
        (fact) =>
          (subjects?.has(fact.subject) ?? true) &&
          (objects?.has(fact.object) ?? true) &&
          (!about || about.has(fact.subject) || about.has(fact.object)) &&
          (predicates?.has(fact.predicate) ?? true),
      )
      .map(({ row }) => row);
  }

  #numbers(sql: string, place: Parameters): readonly number[] {
    return this.#connection.all<{ predicate: number }>(sql, place).map(({ predicate }) => predicate);
  }
}
