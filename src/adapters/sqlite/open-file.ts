import { AsofError } from '../../errors.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { checkedVersion, migrate } from './migrations.ts';
import { warningAbout } from './runtime.ts';

/** Opens a store for reading and writing, creates it where there is none, and brings an older one up to date. */
export function openFile(options: ConnectionOptions, onWarning: (message: string) => void): Connection {
  const connection = new Connection(options);
  try {
    checkedVersion(connection);
    // Files that exist keep the page size they have.
    connection.script('PRAGMA page_size = 8192');
    const mode = writeAheadLog(connection, options.busyTimeoutMs);
    if (mode !== 'wal' && mode !== 'memory') {
      onWarning(
        `${JSON.stringify(options.file)} cannot have a write-ahead log here, so readers and the writer wait for each other. Network file systems are not supported.`,
      );
    }
    connection.script('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864;');
    migrate(connection);
    const warning = warningAbout(connection.one<{ version: string }>('SELECT sqlite_version() AS version').version);
    if (warning) onWarning(warning);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite does not wait where two processes create one file at the same moment, so this does. */
function writeAheadLog(connection: Connection, patienceMs: number): string {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return connection.one<{ journal_mode: string }>('PRAGMA journal_mode = WAL').journal_mode;
    } catch (error) {
      if (!(error instanceof AsofError && error.code === 'store-busy') || waited >= patienceMs) throw error;
      Atomics.wait(pause, 0, 0, PAUSE_MS);
    }
  }
}

const PAUSE_MS = 20;
