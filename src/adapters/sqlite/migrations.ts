import { StoreError } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { SCHEMA_1 } from './schema.ts';
import { SCHEMA_2 } from './schema-2.ts';
import { SCHEMA_3 } from './schema-3.ts';
import { SCHEMA_4 } from './schema-4.ts';
import { SCHEMA_5 } from './schema-5.ts';
import { SCHEMA_6 } from './schema-6.ts';
import { SCHEMA_7 } from './schema-7.ts';
import { SPANS } from './spans.ts';

/** One step of the file's format. A step that was ever published is never changed; a new one follows it. */
export interface Migration {
  readonly version: number;
  readonly apply: (connection: Connection) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    apply: (connection) => {
      connection.script(SCHEMA_1);
      for (const span of SPANS)
        connection.run('INSERT INTO span(class, shortest, longest) VALUES(:class, :shortest, :longest)', { ...span });
    },
  },
  { version: 2, apply: (connection) => connection.script(SCHEMA_2) },
  { version: 3, apply: (connection) => connection.script(SCHEMA_3) },
  { version: 4, apply: (connection) => connection.script(SCHEMA_4) },
  { version: 5, apply: (connection) => connection.script(SCHEMA_5) },
  { version: 6, apply: (connection) => connection.script(SCHEMA_6) },
  { version: 7, apply: (connection) => connection.script(SCHEMA_7) },
];

/** "asof" in ASCII, in the header of every file: other programs' databases are left alone. */
const APPLICATION_ID = 0x61736f66;

/** Brings the file to the version of the last migration, each step as a whole or not at all. An empty file gets them all. */
export function migrate(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  if (checkedVersion(connection, migrations) === newestOf(migrations)) return;
  for (const { version, apply } of migrations) {
    connection.write(() => {
      if (checkedVersion(connection, migrations) >= version) return;
      apply(connection);
      connection.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version};`);
    });
  }
}

/**
 * The version of the file; 0 for an empty one.
 *
 * @throws StoreError `newer-store` where a later version of asof has written it, `not-a-store` where it is another program's database
 */
export function checkedVersion(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): number {
  const { version, application, tables } = connection.one<{ version: number; application: number; tables: number }>(VERSION);
  const file = JSON.stringify(connection.file);
  if (application !== APPLICATION_ID && tables > 0) {
    throw new StoreError(
      'not-a-store',
      'incorrect',
      `sqlite: ${file} is a database of another program. Give the path of an asof store, or of a file that does not exist yet.`,
      {
        details: { file: connection.file },
      },
    );
  }
  const newest = newestOf(migrations);
  if (version > newest) {
    throw new StoreError(
      'newer-store',
      'unsupported',
      `sqlite: ${file} has version ${version}, this asof knows versions up to ${newest}. Update asof, or export the memory with the newer one.`,
      { details: { file: connection.file, version, newest } },
    );
  }
  return version;
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

const VERSION = `
SELECT user_version AS version, application_id AS application, (SELECT count(*) FROM sqlite_schema) AS tables
FROM pragma_user_version, pragma_application_id
`;
