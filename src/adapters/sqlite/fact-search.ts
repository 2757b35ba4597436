import type { EntityKey } from '../../domain/entity-key.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { FactQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection, Parameters } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { type FactConditions, factConditions, pastsAt } from './fact-conditions.ts';
import { factsOfRows } from './fact-row.ts';
import type { SpaceRow } from './space-row.ts';
import { ENTITY_KEYS, PREDICATE_NAMES } from './sql/dictionaries.ts';
import { FACTS } from './sql/facts.ts';

/** Up to so many rows are read and sorted; where there are more and a limit is given, only the first in order are read. */
const FEW = 1000;
const ALL = -1;

/** The facts of a space: chooses the index, and reads as little of it as answers the question. Lives no longer than a transaction. */
export class FactSearch {
  readonly #connection: Connection;
  readonly #space: SpaceRow;
  readonly #keys: Dictionary;
  readonly #predicates: Dictionary;

  constructor(connection: Connection, space: SpaceRow) {
    this.#connection = connection;
    this.#space = space;
    this.#keys = new Dictionary(connection, space, ENTITY_KEYS);
    this.#predicates = new Dictionary(connection, space, PREDICATE_NAMES);
  }

  find(query: FactQuery): readonly FactVersion[] {
    return factsOfRows(this.#connection, this.#found(query), query.limit);
  }

  /** Facts that meet any of the queries, each once; their limits do not count. */
  findAny(queries: readonly FactQuery[]): readonly FactVersion[] {
    return factsOfRows(
      this.#connection,
      queries.flatMap((query) => this.#found(query)),
    );
  }

  #found(query: FactQuery): readonly number[] {
    const conditions = factConditions(query);
    const lists = [query.ids, query.subjects, query.objects, query.about, query.predicates];
    return conditions === null || query.limit === 0 || lists.some((list) => list?.length === 0) ? [] : this.#rows(query, conditions);
  }

  #rows(query: FactQuery, conditions: FactConditions): readonly number[] {
    const { ids, subjects, objects, about, predicates, changedIn } = query;
    const space = this.#space.id;
    if (ids)
      return this.#meeting(
        query,
        this.#search(
          FACTS.ofId,
          [...new Set(ids)].map((id) => ({ space, id })),
          conditions,
        ),
      );
    if (subjects && objects && subjects.length * objects.length <= FEW) {
      const pairs = this.#keys.findAll(subjects).flatMap((subject) => this.#keys.findAll(objects).map((object) => ({ subject, object })));
      return this.#meeting({ predicates, about }, this.#search(FACTS.ofPair, pairs, conditions));
    }
    const { limit } = query;
    const oneSide = [subjects, objects, about].filter((list) => list !== undefined).length === 1;
    if (limit !== undefined && oneSide) {
      return [
        ...this.#firstOfSubjects(subjects ?? about ?? [], limit, query, conditions),
        ...this.#firstOfObjects(objects ?? about ?? [], limit, query, conditions),
      ];
    }
    if (subjects) return this.#meeting({ objects, about }, this.#ofSubjects(subjects, query, conditions));
    if (objects) return this.#meeting({ about }, this.#ofObjects(objects, query, conditions));
    if (about) return [...this.#ofSubjects(about, query, conditions), ...this.#ofObjects(about, query, conditions)];
    if (changedIn) {
      return this.#meeting({ predicates }, [
        ...this.#search(FACTS.recordedIn, [{ space }], conditions),
        ...this.#search(FACTS.expiredIn, [{ space }], conditions),
      ]);
    }
    return this.#ofSpace(query, conditions);
  }

  #search(sql: string, places: readonly Parameters[], conditions: FactConditions): readonly number[] {
    return places.flatMap((place) => this.#connection.all<{ row: number }>(sql, { ...place, ...conditions }).map(({ row }) => row));
  }

  /** As `#search`, or `null` where there are more than `most`. */
  #upTo(most: number, sql: string, places: readonly Parameters[], conditions: FactConditions): readonly number[] | null {
    const rows: number[] = [];
    for (const place of places) {
      rows.push(...this.#search(sql, [{ ...place, most: most + 1 - rows.length }], conditions));
      if (rows.length > most) return null;
    }
    return rows;
  }

  #ofSubjects(keys: readonly EntityKey[], query: FactQuery, conditions: FactConditions): readonly number[] {
    return this.#search(FACTS.ofSubject, this.#places(FACTS.predicatesOfSubject, keys, query), conditions);
  }

  #ofObjects(keys: readonly EntityKey[], query: FactQuery, conditions: FactConditions): readonly number[] {
    return this.#search(FACTS.ofObject, this.#places(FACTS.predicatesOfObject, keys, query), conditions);
  }

  #places(usedSql: string, keys: readonly EntityKey[], query: FactQuery): readonly Parameters[] {
    const wanted = this.#wantedPredicates(query);
    return this.#keys.findAll(keys).flatMap((key) =>
      pastsAt(this.#space, query.knownAt).map((past) => ({
        key,
        past,
        predicates: JSON.stringify(wanted ?? this.#used(usedSql, key, past)),
        most: ALL,
      })),
    );
  }

  #firstOfSubjects(subjects: readonly EntityKey[], limit: number, query: FactQuery, conditions: FactConditions): readonly number[] {
    const rows: number[] = [];
    for (const key of this.#keys.findAll([...subjects].sort(compareText))) {
      if (rows.length >= limit) break;
      rows.push(...this.#firstOfSubject(key, limit - rows.length, query, conditions));
    }
    return rows;
  }

  /** At least the first `wanted` in order of predicate, start, object, id; more where that is less work. */
  #firstOfSubject(key: number, wanted: number, query: FactQuery, conditions: FactConditions): readonly number[] {
    const pasts = pastsAt(this.#space, query.knownAt);
    const used = new Set(this.#wantedPredicates(query) ?? pasts.flatMap((past) => this.#used(FACTS.predicatesOfSubject, key, past)));
    const places = pasts.map((past) => ({ key, past, predicates: JSON.stringify([...used]) }));
    const few = this.#upTo(FEW, FACTS.ofSubject, places, conditions);
    if (few !== null) return few;
    const rows: number[] = [];
    for (const predicate of this.#inOrderOfText(used)) {
      if (rows.length >= wanted) break;
      const most = wanted - rows.length;
      rows.push(
        ...this.#search(
          FACTS.ofSubjectFirst,
          pasts.map((past) => ({ key, past, predicate, most })),
          conditions,
        ),
      );
    }
    return rows;
  }

  /** At least the first `limit` of each object in order of subject, predicate, start, id; more where that is less work. */
  #firstOfObjects(objects: readonly EntityKey[], limit: number, query: FactQuery, conditions: FactConditions): readonly number[] {
    return this.#places(FACTS.predicatesOfObject, objects, query).flatMap(
      (place) =>
        this.#upTo(FEW, FACTS.ofObject, [place], conditions) ?? this.#search(FACTS.ofObjectFirst, [{ ...place, most: limit }], conditions),
    );
  }

  #ofSpace(query: FactQuery, conditions: FactConditions): readonly number[] {
    const predicates = JSON.stringify(this.#wantedPredicates(query) ?? this.#allPredicates());
    const places = pastsAt(this.#space, query.knownAt).map((past) => ({ past, predicates }));
    if (query.limit === undefined)
      return this.#search(
        FACTS.ofPredicate,
        places.map((place) => ({ ...place, most: ALL })),
        conditions,
      );
    return (
      this.#upTo(Math.max(FEW, query.limit), FACTS.ofPredicate, places, conditions) ?? this.#firstOfSpace(query.limit, query, conditions)
    );
  }

  #firstOfSpace(limit: number, query: FactQuery, conditions: FactConditions): readonly number[] {
    const rows: number[] = [];
    for (let from: string | undefined = ''; from !== undefined; ) {
      const keys: readonly { id: number; text: string }[] = this.#connection.all(FACTS.keysFrom, {
        space: this.#space.id,
        from,
        wanted: FEW,
      });
      for (const { id } of keys) {
        rows.push(...this.#firstOfSubject(id, limit - rows.length, query, conditions));
        if (rows.length >= limit) return rows;
      }
      const last = keys.at(-1)?.text;
      from = last === undefined ? undefined : `${last}\u0000`;
    }
    return rows;
  }

  /** Those rows that meet the conditions on ends and predicates that the search itself did not check. */
  #meeting(
    query: Partial<Record<'subjects' | 'objects' | 'about' | 'predicates', readonly string[] | undefined>>,
    rows: readonly number[],
  ): readonly number[] {
    const subjects = query.subjects && new Set(this.#keys.findAll(query.subjects));
    const objects = query.objects && new Set(this.#keys.findAll(query.objects));
    const about = query.about && new Set(this.#keys.findAll(query.about));
    const predicates = query.predicates && new Set(this.#predicates.findAll(query.predicates));
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

  #wantedPredicates(query: FactQuery): readonly number[] | undefined {
    return query.predicates && this.#predicates.findAll(query.predicates);
  }

  #used(sql: string, key: number, past: number): readonly number[] {
    return this.#connection.all<{ predicate: number }>(sql, { key, past }).map(({ predicate }) => predicate);
  }

  #allPredicates(): readonly number[] {
    return this.#connection
      .all<{ predicate: number }>(FACTS.predicatesOfSpace, { space: this.#space.id })
      .map(({ predicate }) => predicate);
  }

  #inOrderOfText(predicates: ReadonlySet<number>): readonly number[] {
    return predicates.size < 2 ? [...predicates] : this.#allPredicates().filter((predicate) => predicates.has(predicate));
  }
}
