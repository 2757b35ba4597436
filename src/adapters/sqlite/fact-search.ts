import type { FactVersion } from '../../domain/stored.ts';
import type { FactQuery } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { type FactConditions, factConditions, pastsAt } from './fact-conditions.ts';
import { FactIndex } from './fact-index.ts';
import { factsOfRows } from './fact-row.ts';
import { FEW, firstOfObjects, firstOfSpace, firstOfSubjects } from './first-facts.ts';
import type { SpaceRow } from './space-row.ts';
import { FACTS } from './sql/facts.ts';

/** Answers questions about facts: chooses the index, and reads as little of it as will do. Lives no longer than a transaction. */
export class FactSearch {
  readonly #connection: Connection;
  readonly #index: FactIndex;

  constructor(connection: Connection, space: SpaceRow) {
    this.#connection = connection;
    this.#index = new FactIndex(connection, space);
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
    const { ids, subjects, objects, about, changedIn, limit } = query;
    if (ids) return this.#ofIds(ids, query, conditions);
    if (subjects && objects && subjects.length * objects.length <= FEW) return this.#ofPairs(subjects, objects, query, conditions);
    const sides = [subjects, objects, about].filter((list) => list !== undefined).length;
    if (sides === 1 && limit !== undefined) {
      const first = { query, conditions, wanted: limit };
      return [
        ...firstOfSubjects(this.#index, subjects ?? about ?? [], first),
        ...firstOfObjects(this.#index, objects ?? about ?? [], first),
      ];
    }
    if (subjects) return this.#index.meeting({ objects, about }, this.#ofSide('subject', subjects, query, conditions));
    if (objects) return this.#index.meeting({ about }, this.#ofSide('object', objects, query, conditions));
    if (about) return [...this.#ofSide('subject', about, query, conditions), ...this.#ofSide('object', about, query, conditions)];
    return changedIn ? this.#changed(query, conditions) : this.#ofSpace(query, conditions);
  }

  #ofIds(ids: readonly string[], query: FactQuery, conditions: FactConditions): readonly number[] {
    const places = [...new Set(ids)].map((id) => ({ space: this.#index.space.id, id }));
    return this.#index.meeting(query, this.#index.search(FACTS.ofId, places, conditions));
  }

  #ofPairs(
    subjects: readonly string[],
    objects: readonly string[],
    { predicates, about }: FactQuery,
    conditions: FactConditions,
  ): readonly number[] {
    const others = this.#index.keys.findAll(objects);
    const pairs = this.#index.keys.findAll(subjects).flatMap((subject) => others.map((object) => ({ subject, object })));
    return this.#index.meeting({ predicates, about }, this.#index.search(FACTS.ofPair, pairs, conditions));
  }

  #ofSide(side: 'subject' | 'object', keys: readonly string[], query: FactQuery, conditions: FactConditions): readonly number[] {
    return this.#index.searchAll(side === 'subject' ? FACTS.ofSubject : FACTS.ofObject, this.#index.places(side, keys, query), conditions);
  }

  #changed({ predicates }: FactQuery, conditions: FactConditions): readonly number[] {
    const space = { space: this.#index.space.id };
    const rows = [FACTS.recordedIn, FACTS.expiredIn].flatMap((sql) => this.#index.search(sql, [space], conditions));
    return this.#index.meeting({ predicates }, rows);
  }

  #ofSpace(query: FactQuery, conditions: FactConditions): readonly number[] {
    const predicates = JSON.stringify(this.#index.wantedPredicates(query) ?? this.#index.allPredicates());
    const places = pastsAt(this.#index.space, query.knownAt).map((past) => ({ past, predicates }));
    const { limit } = query;
    if (limit === undefined) return this.#index.searchAll(FACTS.ofPredicate, places, conditions);
    const few = this.#index.searchUpTo(Math.max(FEW, limit), FACTS.ofPredicate, places, conditions);
    return few ?? firstOfSpace(this.#index, { query, conditions, wanted: limit });
  }
}
