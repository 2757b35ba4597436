import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GraphStore } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import type { ServerAddress } from './settings/server-address.ts';
import { isPath } from './settings/settings.ts';
import { note } from './terminal.ts';

/** A store as settings name it. */
export interface StorePlace {
  /** A path, `:memory:` or the address of a server without user and password: this may be printed. */
  readonly store: string;
  readonly server: ServerAddress | null;
}

/** @param use `reads`: it must be there already; `writes`: a file is made where there is none */
export async function openStore({ store, server }: StorePlace, use: 'reads' | 'writes'): Promise<GraphStore> {
  if (server) {
    const { neo4jStore } = await import('../neo4j.ts');
    return neo4jStore(server);
  }
  if (isPath(store)) prepareFile(store, use);
  const { sqliteStore } = await import('../sqlite.ts');
  return sqliteStore({ file: store, onWarning: (text) => note(`warning: ${text}`) });
}

function prepareFile(file: string, use: 'reads' | 'writes'): void {
  if (use === 'writes') mkdirSync(dirname(file), { recursive: true });
  else if (!existsSync(file)) {
    throw new CliError(
      'no-store',
      EXIT.unavailable,
      `There is no memory at ${file} yet. asof ingest FILE makes one, asof demo shows what to expect, and --store names another place.`,
    );
  }
}
