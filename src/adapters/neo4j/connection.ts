import type { Driver, Session, SessionConfig, Transaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { bind } from './bind.ts';
import { failureOf } from './failures.ts';
import { retried } from './retried.ts';
import { statement } from './statement.ts';

export type Parameters = Readonly<Record<string, unknown>>;

type Mode = 'READ' | 'WRITE';

/** Runs a statement of `cypher/` by its name. Statements of one transaction may be under way at once: the server takes them in order. */
export type Run = <Row>(name: string, parameters?: Parameters) => Promise<readonly Row[]>;

/**
 * Transactions on one database of a server. One whose failure may pass is tried again, so its body may run several times.
 *
 * Few waits: a transaction begins in the same message as its first statements, and nobody waits for the end of one that only reads. So a read waits once
 * for each group of statements that it sends at once, a write once more, for its commit; one that is a single statement waits once in all.
 */
export class Connection {
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #retryMs: number;
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  constructor(
    driver: Driver,
    { uri, database, retryMs }: { readonly uri: string; readonly database: string | undefined; readonly retryMs: number },
  ) {
    this.#driver = driver;
    this.uri = uri;
    this.#database = database;
    this.#retryMs = retryMs;
  }

  /** Whether server, credentials and database are right, without trying twice. */
  async verify(): Promise<void> {
    await this.#told(() => this.#driver.verifyConnectivity({ ...(this.#database === undefined ? {} : { database: this.#database }) }));
  }

  read<T>(body: (run: Run) => Promise<T>): Promise<T> {
    return this.#within('READ', body, async () => {});
  }

  write<T>(body: (run: Run) => Promise<T>): Promise<T> {
    return this.#within('WRITE', body, (transaction) => transaction.commit());
  }

  /** One statement that reads. */
  rows<Row>(name: string, parameters?: Parameters): Promise<readonly Row[]> {
    return this.#alone('READ', name, parameters);
  }

  /** One statement that writes, committed when its rows are there. */
  change<Row>(name: string, parameters?: Parameters): Promise<readonly Row[]> {
    return this.#alone('WRITE', name, parameters);
  }

  /** The rows of a reading statement as they come, few of them in memory at a time. Not tried again once it has begun. */
  async *stream<Row>(name: string, parameters: Parameters): AsyncGenerator<Row> {
    const session = this.#session({ fetchSize: 1000, defaultAccessMode: 'READ' });
    const { text, ...rest } = query(name, parameters);
    try {
      for await (const record of session.run(text, rest.parameters)) yield record.toObject() as Row;
    } catch (error) {
      throw failureOf(error, this.#place());
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#ending);
    await this.#driver.close();
  }

  async #alone<Row>(defaultAccessMode: Mode, name: string, given: Parameters = {}): Promise<readonly Row[]> {
    const { text, parameters } = query(name, given);
    return this.#told(() =>
      retried(this.#retryMs, async () => {
        const session = this.#session({ defaultAccessMode });
        try {
          const { records } = await session.run(text, parameters);
          return records.map((record) => record.toObject() as Row);
        } finally {
          this.#end(session.close());
        }
      }),
    );
  }

  async #within<T>(
    defaultAccessMode: Mode,
    body: (run: Run) => Promise<T>,
    finish: (transaction: Transaction) => Promise<void>,
  ): Promise<T> {
    return this.#told(() =>
      retried(this.#retryMs, async () => {
        const session = this.#session({ defaultAccessMode });
        const transaction = session.beginTransaction();
        try {
          const answer = await body(runIn(transaction));
          await finish(transaction);
          return answer;
        } finally {
          this.#end(transaction.close().finally(() => session.close()));
        }
      }),
    );
  }

  /** Whatever is not committed is undone; a server that cannot be told so undoes it by itself. */
  #end(closing: Promise<void>): void {
    const ending = closing.catch(() => {}).finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  #session(config: SessionConfig): Session {
    if (this.#closed) {
      throw new StoreError('store-closed', 'incorrect', `neo4j: the store on ${this.uri} was closed. Open it again.`, {
        details: { uri: this.uri },
      });
    }
    return this.#driver.session({
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
      ...(this.#database === undefined ? {} : { database: this.#database }),
      ...config,
    });
  }

  async #told<T>(body: () => Promise<T>): Promise<T> {
    try {
      return await body();
    } catch (error) {
      throw failureOf(error, this.#place());
    }
  }

  #place() {
    return { uri: this.uri, database: this.#database };
  }
}

function runIn(transaction: Transaction): Run {
  return async <Row>(name: string, given: Parameters = {}): Promise<readonly Row[]> => {
    const { text, parameters } = query(name, given);
    const { records } = await transaction.run(text, parameters);
    return records.map((record) => record.toObject() as Row);
  };
}

function query(name: string, given: Parameters): { readonly text: string; readonly parameters: Record<string, unknown> } {
  const found = statement(name);
  const parameters = bind(found, given);
  return { text: found.text, parameters: found.takesOneMap ? { given: parameters } : parameters };
}
