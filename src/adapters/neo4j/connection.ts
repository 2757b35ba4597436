import type { Driver, ManagedTransaction, Session, SessionConfig } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { bind } from './bind.ts';
import { failureOf } from './failures.ts';
import { statement } from './statement.ts';

export type Parameters = Readonly<Record<string, unknown>>;

/** Runs a statement of `cypher/` by its name. Statements of one transaction may be under way at once: the server takes them in order. */
export type Run = <Row>(name: string, parameters?: Parameters) => Promise<readonly Row[]>;

/** Transactions on one database of a server. A transaction whose failure may pass is tried again by the driver, so its body may run several times. */
export class Connection {
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  #closed = false;

  constructor(driver: Driver, uri: string, database: string | undefined) {
    this.#driver = driver;
    this.uri = uri;
    this.#database = database;
  }

  /** Whether server, credentials and database are right, without trying twice. */
  async verify(): Promise<void> {
    await this.#told(() => this.#driver.verifyConnectivity({ ...(this.#database === undefined ? {} : { database: this.#database }) }));
  }

  read<T>(body: (run: Run) => Promise<T>): Promise<T> {
    return this.#within((session) => session.executeRead((transaction) => body(runIn(transaction))));
  }

  write<T>(body: (run: Run) => Promise<T>): Promise<T> {
    return this.#within((session) => session.executeWrite((transaction) => body(runIn(transaction))));
  }

  /** One reading statement in a transaction of its own. */
  async rows<Row>(name: string, parameters?: Parameters): Promise<readonly Row[]> {
    return this.read((run) => run<Row>(name, parameters));
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
    await this.#driver.close();
  }

  async #within<T>(body: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session({});
    try {
      return await this.#told(() => body(session));
    } finally {
      await session.close();
    }
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

function runIn(transaction: ManagedTransaction): Run {
  return async <Row>(name: string, given: Parameters = {}): Promise<readonly Row[]> => {
    const { text, parameters } = query(name, given);
    const { records } = await transaction.run(text, parameters);
    return records.map((record) => record.toObject() as Row);
  };
}

function query(name: string, given: Parameters): { readonly text: string; readonly parameters: Record<string, unknown> } {
  const found = statement(name);
  return { text: found.text, parameters: bind(found, given) };
}
