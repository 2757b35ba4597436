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

interface Prepared {
  readonly statement: StatementSync;
  /** The parameters in the order of their places; one that is used twice is there twice. */
  readonly names: readonly string[];
}

/** One connection to one file: statements are prepared once, parameters are bound, failures become errors that say what to do. */
export class Connection {
  readonly file: string;
  readonly #cacheMb: number;
  readonly #database: DatabaseSync;
  readonly #busyTimeoutMs: number;
  readonly #statements = new Map<string, Prepared>();

  constructor({ file, busyTimeoutMs, cacheMb, readOnly = false }: ConnectionOptions) {
    this.file = file;
    this.#cacheMb = Math.trunc(cacheMb);
    this.#busyTimeoutMs = Math.trunc(busyTimeoutMs);
    const { DatabaseSync } = builtInSqlite();
    this.#database = this.#told(() => new DatabaseSync(file, { readOnly }));
    try {
      this.script(
        `PRAGMA busy_timeout = ${this.#busyTimeoutMs}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = ${-1024 * this.#cacheMb};`,
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
    const { statement, names } = this.#prepared(sql);
    return this.#told(() => statement.all(...bound(names, parameters)) as readonly unknown[] as readonly Row[]);
  }

  /** Rows as arrays of their columns in order: less work than objects where there are many rows. */
  arrays<Columns extends readonly unknown[]>(sql: string, parameters: Parameters = {}): readonly Columns[] {
    this.#prepared(sql).statement.setReturnArrays(true);
    return this.all(sql, parameters);
  }

  first<Row>(sql: string, parameters: Parameters = {}): Row | undefined {
    const { statement, names } = this.#prepared(sql);
    return this.#told(() => statement.get(...bound(names, parameters)) as Row | undefined);
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

  /** How many rows it changed. */
  run(sql: string, parameters: Parameters = {}): number {
    const { statement, names } = this.#prepared(sql);
    return this.#told(() => Number(statement.run(...bound(names, parameters)).changes));
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

  /** Gives pages at least so much memory, until the answer is called. */
  growCache(megabytes: number): () => void {
    this.script(`PRAGMA cache_size = ${-1024 * Math.max(megabytes, this.#cacheMb)}`);
    return () => {
      if (this.#database.isOpen) this.script(`PRAGMA cache_size = ${-1024 * this.#cacheMb}; PRAGMA shrink_memory`);
    };
  }

  /** As `writeSoon`, for what can be left: `false` where another process is writing. */
  writeIfFree(body: () => void): boolean {
    this.script('PRAGMA busy_timeout = 0');
    try {
      this.writeSoon(body);
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.code === 'store-busy') return false;
      throw error;
    } finally {
      this.script(`PRAGMA busy_timeout = ${this.#busyTimeoutMs}`);
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

  /** Named in the SQL, but bound by position, which takes node:sqlite a third of the time. */
  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const names: string[] = [];
    // A limit that is a bare parameter is looked at when a statement is planned, so that SQLite plans it again each time it is bound.
    const planned = sql.replace(/LIMIT (:[a-z_]+)/g, 'LIMIT $1 + 0');
    // Not `?1`: older Nodes take numbered parameters for named ones.
    const positional = planned.replace(/:([a-z_]+)/g, (_, name: string) => {
      names.push(name);
      return '?';
    });
    const prepared = { statement: this.#told(() => this.#database.prepare(positional)), names };
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #told<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw failureOf(error, this.file);
    }
  }
}

function bound(names: readonly string[], parameters: Parameters): SQLInputValue[] {
  return names.map((name) => {
    const value = parameters[name];
    if (value === undefined)
      throw new StoreError('store-fault', 'fault', `sqlite: no value for parameter ${name}. This is a defect of asof: please report it.`);
    return value;
  });
}
