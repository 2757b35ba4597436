import { StoreError } from '../../errors.ts';

type Sqlite = typeof import('node:sqlite');

/**
 * SQLite as it comes with Node. Asked for at run time, so that an old Node gets a message instead of a failed import.
 *
 * @throws StoreError `old-node` (unsupported) below Node 22.16, whose SQLite has no full text search
 */
export function builtInSqlite(): Sqlite {
  const sqlite = process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined;
  if (!sqlite) throw oldNode('has no built-in SQLite');
  return sqlite;
}

export function oldNode(lacks: string): StoreError {
  const { node } = process.versions;
  return new StoreError('old-node', 'unsupported', `sqlite: Node ${node} ${lacks}. Use Node 22.16 or later, best 24.15 or later.`, {
    details: { node },
  });
}

/** What to tell the user about the SQLite that runs, if anything. */
export function warningAbout(sqliteVersion: string): string | null {
  const [major = 0, minor = 0, patch = 0] = sqliteVersion.split('.').map(Number);
  const fixed = major * 1_000_000 + minor * 1000 + patch >= 3_051_003;
  if (fixed) return null;
  return `SQLite ${sqliteVersion} can, very rarely, damage a file when two processes write and checkpoint it at the same moment; fixed in 3.51.3. Use Node 24.15 or later where several processes share a store.`;
}
