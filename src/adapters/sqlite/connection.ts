import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { StoreError } from '../../errors.ts';
import { failureOf } from './failures.ts';
import { builtInSqlite, oldNode } from './runtime.ts';

export type Parameters = Record<string, SQLInputValue>;

export interface ConnectionOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly busyTimeoutMs: number;
  readonly cacheMb: number;
  readonly readOnly?: boolean;
}

/** One connection to one file: statements are prepared once, parameters are bound, failures become errors that say what to do. */
export class Connection {
  readonly file: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor({ file, busyTimeoutMs, cacheMb, readOnly = false }: ConnectionOptions) {
    this.file = file;
    const { DatabaseSync } = builtInSqlite();
    this.#database = this.#told(() => new DatabaseSync(file, { readOnly }));
    try {
      this.script(
        `PRAGMA busy_timeout = ${Math.trunc(busyTimeoutMs)}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = ${-1024 * Math.trunc(cacheMb)};`,
      );
      if (!this.one<{ used: number }>("SELECT sqlite_compileoption_used('ENABLE_FTS5') AS used").used)
        throw oldNode('has an SQLite without full text search');
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Several statements without parameters. */
  script(sql: string): void {
    this.#told(() => this.#database.exec(sql));
  }

  all<Row>(sql: string, parameters: Parameters = {}): readonly Row[] {
    return this.#told(() => this.#prepared(sql).all(parameters) as readonly unknown[] as readonly Row[]);
  }

  /** Rows as arrays of their columns in order: less work than objects where there are many rows. */
  arrays<Columns extends readonly unknown[]>(sql: string, parameters: Parameters = {}): readonly Columns[] {
    return this.#told(() => {
      const statement = this.#prepared(sql);
      statement.setReturnArrays(true);
      return statement.all(parameters) as readonly unknown[] as readonly Columns[];
    });
  }

  first<Row>(sql: string, parameters: Parameters = {}): Row | undefined {
    return this.#told(() => this.#prepared(sql).get(parameters) as Row | undefined);
  }

  /** The row of a statement that always has one. */
  one<Row>(sql: string, parameters: Parameters = {}): Row {
    const row = this.first<Row>(sql, parameters);
    if (row === undefined)
      throw new StoreError(
        'store-damaged',
        'fault',
        `sqlite: ${JSON.stringify(this.file)} lacks a row that must be there. Restore a copy, or import an export into a new file.`,
      );
    return row;
  }

  /** Rows one by one, as far as they are asked for. No other statement may write meanwhile. */
  *each<Row>(sql: string, parameters: Parameters = {}): Generator<Row> {
    const rows = this.#told(() => this.#prepared(sql).iterate(parameters));
    try {
      for (let row = this.#told(() => rows.next()); !row.done; row = this.#told(() => rows.next())) yield row.value as Row;
    } finally {
      rows.return?.();
    }
  }

  /** How many rows it changed. */
  run(sql: string, parameters: Parameters = {}): number {
    return this.#told(() => Number(this.#prepared(sql).run(parameters).changes));
  }

  /** Reads of one state of the file. */
  read<T>(body: () => T): T {
    return this.#transaction('BEGIN', body);
  }

  /** Everything or nothing; on disk when it returns. One writer at a time, others wait for the busy timeout. */
  write<T>(body: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', body);
  }

  /** As `write`, but a power failure may undo it as long as no later write is on disk: for what does no harm when it happens again. */
  writeSoon<T>(body: () => T): T {
    this.run('PRAGMA synchronous = NORMAL');
    try {
      return this.write(body);
    } finally {
      this.run('PRAGMA synchronous = FULL');
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #transaction<T>(begin: string, body: () => T): T {
    this.run(begin);
    try {
      const result = body();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #told<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw failureOf(error, this.file);
    }
  }
}
