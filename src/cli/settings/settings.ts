import { join, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { type ConfigFile, configFilesOf } from './config-file.ts';
import { placesOf } from './places.ts';
import { type Login, loginOf, type ServerAddress, serverAddress } from './server-address.ts';

/** A value that is in force, and who set it: `--store`, `ASOF_STORE`, a config file or the default. */
export interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

export interface Settings {
  /** A path, `:memory:`, or the address of a server without user and password. */
  readonly store: Setting<string>;
  /** The server that the store is on; `null` = none. Holds a password: never printed. */
  readonly server: ServerAddress | null;
  readonly space: Setting<string>;
  readonly json: Setting<boolean>;
}

/** The flags that every command takes, as they were given. */
export interface GlobalFlags {
  readonly store?: string;
  readonly space?: string;
  readonly json?: boolean;
  readonly config?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** What is in force: flags before environment variables before config files before defaults. @throws CliError `bad-config`, `bad-environment` */
export function settingsOf(flags: GlobalFlags, env: NodeJS.ProcessEnv, cwd: string): Settings {
  const places = placesOf(env, cwd);
  const files = configFilesOf(flags, env, cwd);
  const store = pick<string>('store', flags, env['ASOF_STORE'], files, join(places.data, 'memory.db'));
  const place = storePlace(store.value, loginIn(env, files), cwd);
  return {
    store: { ...store, value: place.store },
    server: place.server,
    space: pick<string>('space', flags, env['ASOF_SPACE'], files, 'default'),
    json: pick<boolean>('json', flags, flag('ASOF_JSON', env['ASOF_JSON']), files, false),
  };
}

/** The place that a store's name stands for; `login` counts where an address names nobody. */
export function storePlace(name: string, login: Login, cwd: string): Pick<Settings, 'server'> & { readonly store: string } {
  if (name === ':memory:') return { store: name, server: null };
  if (isPath(name)) return { store: resolve(cwd, name), server: null };
  const server = { ...login, ...serverAddress(name) };
  return { store: server.uri, server };
}

/** Who logs in to a server: the environment before config files. */
export function loginIn(env: NodeJS.ProcessEnv, files: readonly ConfigFile[]): Login {
  const [given = {}] = files.flatMap(({ values: { neo4j } }) => (neo4j ? [neo4j] : []));
  const { user, password, database } = given;
  return {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
    ...loginOf(env),
  };
}

/** Whether a store is a file, and not memory or a server. */
export function isPath(store: string): boolean {
  return store !== ':memory:' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(store);
}

function pick<T extends string | boolean>(
  name: 'store' | 'space' | 'json',
  flags: GlobalFlags,
  fromEnv: T | undefined,
  files: readonly ConfigFile[],
  otherwise: T,
): Setting<T> {
  const given = flags[name] as T | undefined;
  if (given !== undefined) return { value: given, from: `--${name}` };
  if (fromEnv !== undefined && fromEnv !== '') return { value: fromEnv, from: `ASOF_${name.toUpperCase()}` };
  const file = files.find(({ values }) => values[name] !== undefined);
  return file ? { value: file.values[name] as T, from: file.path } : { value: otherwise, from: 'default' };
}

function flag(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^(1|true|yes)$/i.test(value)) return true;
  if (/^(0|false|no)$/i.test(value)) return false;
  throw new CliError('bad-environment', EXIT.usage, `${name}: ${JSON.stringify(value)} is neither 1 nor 0.`);
}
