import type { Prices } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import type { ConfigFile } from './config-file.ts';
import { pricesOfText } from './prices-text.ts';
import type { Setting } from './settings.ts';

/** The model that is in force; what nobody sets is left out. */
export interface ModelSettings {
  readonly model?: Setting<string>;
  readonly baseUrl?: Setting<string>;
  /** The environment variable that holds the key; the key itself is in no setting. */
  readonly apiKeyEnv?: Setting<string>;
  readonly embeddingModel?: Setting<string>;
  /** For one try, in seconds. */
  readonly modelTimeout?: Setting<number>;
  /** Requests under way at once. */
  readonly modelConcurrency?: Setting<number>;
  /** For a million tokens. */
  readonly prices?: Setting<Prices>;
  readonly maxCallsPerDay?: Setting<number>;
  readonly maxTokensPerDay?: Setting<number>;
  readonly maxCostPerDay?: Setting<number>;
}

/** In seconds: more than a timer takes in milliseconds makes no sense. */
const LONGEST_TIMEOUT = 86_400;

/** The flags of commands that use a model, as they were given. */
export interface ModelFlags {
  readonly model?: string;
  readonly baseUrl?: string;
  readonly apiKeyEnv?: string;
  readonly embeddingModel?: string;
  readonly modelTimeout?: string;
  readonly modelConcurrency?: string;
  readonly prices?: string;
  readonly maxCallsPerDay?: string;
  readonly maxTokensPerDay?: string;
  readonly maxCostPerDay?: string;
}

/** Each of them: the flag before the environment before config files. @throws CliError `bad-prices`, `bad-limit`, `bad-timeout`, `bad-concurrency` */
export function modelSettingsOf(flags: ModelFlags, env: NodeJS.ProcessEnv, files: readonly ConfigFile[]): ModelSettings {
  const words = (name: keyof ModelFlags, ofFile: (file: ConfigFile) => string | undefined) =>
    pick(flags, env, files, name, asGiven, ofFile);
  const limit = (name: keyof ModelFlags, ofFile: (file: ConfigFile) => number | undefined) =>
    pick(flags, env, files, name, limitOf, ofFile);
  return {
    ...named(
      'model',
      words('model', ({ values }) => values.model?.name),
    ),
    ...named(
      'baseUrl',
      words('baseUrl', ({ values }) => values.model?.base_url),
    ),
    ...named(
      'apiKeyEnv',
      words('apiKeyEnv', ({ values }) => values.model?.api_key_env),
    ),
    ...named(
      'embeddingModel',
      words('embeddingModel', ({ values }) => values.model?.embedding),
    ),
    ...named(
      'modelTimeout',
      pick(flags, env, files, 'modelTimeout', timeoutOf, ({ values }) => values.model?.timeout_seconds),
    ),
    ...named(
      'modelConcurrency',
      pick(flags, env, files, 'modelConcurrency', concurrencyOf, ({ values }) => values.model?.concurrency),
    ),
    ...named('prices', pick(flags, env, files, 'prices', pricesOfText, ofFile)),
    ...named(
      'maxCallsPerDay',
      limit('maxCallsPerDay', ({ values }) => values.model?.daily_limits?.calls),
    ),
    ...named(
      'maxTokensPerDay',
      limit('maxTokensPerDay', ({ values }) => values.model?.daily_limits?.tokens),
    ),
    ...named(
      'maxCostPerDay',
      limit('maxCostPerDay', ({ values }) => values.model?.daily_limits?.cost),
    ),
  };

  function ofFile({ values: { model } }: ConfigFile): Prices | undefined {
    if (!model?.prices) return undefined;
    const { cached_prompt: cachedPrompt, ...prices } = model.prices;
    return { ...prices, ...(cachedPrompt === undefined ? {} : { cachedPrompt }) };
  }
}

function pick<T>(
  flags: ModelFlags,
  env: NodeJS.ProcessEnv,
  files: readonly ConfigFile[],
  name: keyof ModelFlags,
  read: (text: string, from: string) => T,
  ofFile: (file: ConfigFile) => T | undefined,
): Setting<T> | undefined {
  const flag = flags[name];
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (flag !== undefined) return { value: read(flag, option), from: option };
  const variable = `ASOF_${option.slice(2).replaceAll('-', '_').toUpperCase()}`;
  const text = env[variable];
  if (text !== undefined && text !== '') return { value: read(text, variable), from: variable };
  for (const file of files) {
    const value = ofFile(file);
    if (value !== undefined) return { value, from: file.path };
  }
  return undefined;
}

function named<Name extends string, T>(name: Name, setting: Setting<T> | undefined): { readonly [N in Name]?: Setting<T> } {
  return setting ? ({ [name]: setting } as { readonly [N in Name]?: Setting<T> }) : {};
}

function asGiven(text: string): string {
  return text;
}

function limitOf(text: string, from: string): number {
  const limit = Number(text);
  if (text.trim() === '' || !Number.isFinite(limit) || limit < 0)
    throw new CliError(
      'bad-limit',
      EXIT.usage,
      `${from}: ${JSON.stringify(text)} is no limit. Write a number from 0; leave it out for none.`,
    );
  return limit;
}

function timeoutOf(text: string, from: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw new CliError(
    'bad-timeout',
    EXIT.usage,
    `${from}: ${JSON.stringify(text)} is no time-out. Write seconds, such as 300, a day at most.`,
  );
}

function concurrencyOf(text: string, from: string): number {
  const count = Number(text);
  if (text.trim() !== '' && Number.isInteger(count) && count > 0) return count;
  throw new CliError(
    'bad-concurrency',
    EXIT.usage,
    `${from}: ${JSON.stringify(text)} is no count of requests. Write a whole number from 1.`,
  );
}
