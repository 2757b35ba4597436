import type { Connection } from './connection.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import type { DictionarySql } from './sql/dictionaries.ts';

/** The numbers of a space's texts. Lives no longer than a transaction: other processes add and remove texts in between. */
export class Dictionary {
  readonly #connection: Connection;
  readonly #space: SpaceRow;
  readonly #sql: DictionarySql;
  readonly #known = new Map<string, number>();
  #last: number | undefined;

  constructor(connection: Connection, space: SpaceRow, sql: DictionarySql) {
    this.#connection = connection;
    this.#space = space;
    this.#sql = sql;
  }

  find(text: string): number | undefined {
    const known = this.#known.get(text) ?? this.#connection.first<{ id: number }>(this.#sql.find, { space: this.#space.id, text })?.id;
    if (known !== undefined) this.#known.set(text, known);
    return known;
  }

  /** The numbers of those texts that have one. */
  findAll(texts: Iterable<string>): readonly number[] {
    return [...new Set(texts)].flatMap((text) => this.find(text) ?? []);
  }

  /** Within a write: the text gets a number where it has none. */
  findOrAdd(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const id = this.#nextId();
    this.#connection.run(this.#sql.add, { id, space: this.#space.id, text });
    this.#known.set(text, id);
    return id;
  }

  #nextId(): number {
    const { first, last } = rowsOf(this.#space);
    this.#last ??= this.#connection.first<{ id: number }>(this.#sql.last, { first, last })?.id ?? first;
    this.#last += 1;
    return this.#last;
  }
}
