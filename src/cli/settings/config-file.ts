import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { type Places, placesOf } from './places.ts';

const price = z.number().min(0);

const configSchema = z.strictObject({
  /** A file, `:memory:`, or the address of a Neo4j server. A relative path starts from the folder of the config file. */
  store: z.string().min(1).optional(),
  space: z.string().min(1).optional(),
  json: z.boolean().optional(),
  /** What reads messages and what finds by meaning. A key is named, never written here. */
  model: z
    .strictObject({
      name: z.string().min(1).optional(),
      base_url: z.string().min(1).optional(),
      api_key_env: z.string().min(1).optional(),
      embedding: z.string().min(1).optional(),
      timeout_seconds: z.number().positive().max(86_400).optional(),
      concurrency: z.int().positive().optional(),
      prices: z.strictObject({ prompt: price, cached_prompt: price.optional(), completion: price }).optional(),
      daily_limits: z.strictObject({ calls: price.optional(), tokens: price.optional(), cost: price.optional() }).optional(),
    })
    .optional(),
  /** Who logs in to a server whose address names nobody. */
  neo4j: z
    .strictObject({ user: z.string().min(1).optional(), password: z.string().optional(), database: z.string().min(1).optional() })
    .optional(),
});

export interface ConfigFile {
  readonly path: string;
  readonly values: z.infer<typeof configSchema>;
}

/** The config files in force, the strongest first: the one that is named, or else that of the working folder and then that of the user. */
function configFiles(places: Places, named: string | undefined): readonly ConfigFile[] {
  if (named !== undefined) return [readConfigFile(resolve(places.cwd, named))];
  return [resolve(places.cwd, 'asof.config.json'), resolve(places.config, 'asof.config.json')]
    .filter((path) => existsSync(path))
    .map(readConfigFile);
}

/** Those that the flag `--config`, `ASOF_CONFIG` or the folders name. */
export function configFilesOf(flags: { readonly config?: string }, env: NodeJS.ProcessEnv, cwd: string): readonly ConfigFile[] {
  return configFiles(placesOf(env, cwd), flags.config ?? (env['ASOF_CONFIG'] || undefined));
}

function readConfigFile(path: string): ConfigFile {
  const result = configSchema.safeParse(parseJson(path));
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ');
    throw bad(
      path,
      `${issues}. It may set "store", "space", "json", "model" (name, base_url, api_key_env, embedding, timeout_seconds, concurrency, prices, daily_limits; no key) and "neo4j" (user, password, database), such as {"store":"memory.db","space":"ann"}.`,
    );
  }
  const { store } = result.data;
  const inFolder = store === undefined || store === ':memory:' || isAbsolute(store) || store.includes('://');
  return { path, values: inFolder ? result.data : { ...result.data, store: resolve(dirname(path), store) } };
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Some of these messages quote the file, which may hold a password.
    const why = (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, '');
    throw bad(path, `${why}. Mend the file, or name another with --config.`);
  }
}

function bad(path: string, why: string): CliError {
  return new CliError('bad-config', EXIT.usage, `config file ${path}: ${why}`);
}
