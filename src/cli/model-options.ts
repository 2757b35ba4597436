import type { Command } from 'commander';
import type { BudgetOptions, EmbeddingModel, Extractor, GraphStore, LanguageModel } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import { loadOpenai } from './load-openai.ts';
import type { ModelSettings } from './settings/model-settings.ts';

/** A model behind an endpoint. */
export interface ModelChoice {
  readonly model: string;
  readonly baseURL: string;
  readonly apiKey?: string;
  readonly timeoutMs?: number;
  readonly concurrency?: number;
}

export function takesModel(command: Command): Command {
  return takesEndpoint(command)
    .option('--prices <list>', 'of a million tokens, such as prompt=0.05,completion=0.4 (default: ASOF_PRICES)')
    .option('--max-calls-per-day <count>', 'stop for the day (UTC) after so many calls (default: ASOF_MAX_CALLS_PER_DAY)')
    .option('--max-tokens-per-day <count>', 'after so many tokens (default: ASOF_MAX_TOKENS_PER_DAY)')
    .option('--max-cost-per-day <amount>', 'after so much, by the prices (default: ASOF_MAX_COST_PER_DAY)');
}

export function takesEndpoint(command: Command): Command {
  return takesEmbedding(command.option('--model <name>', 'read with this model (default: ASOF_MODEL, else rules for English)'));
}

export function takesEmbedding(command: Command): Command {
  return command
    .option('--base-url <url>', 'of an OpenAI-compatible endpoint (default: ASOF_BASE_URL)')
    .option('--api-key-env <name>', 'the environment variable that holds the key (default: ASOF_API_KEY)')
    .option(
      '--embedding-model <name>',
      'of the same endpoint, to find by meaning; hash = offline, by spelling (default: ASOF_EMBEDDING_MODEL, else none)',
    )
    .option('--model-timeout <seconds>', 'of one try; local models may need 300 (default: ASOF_MODEL_TIMEOUT, else 60)')
    .option('--model-concurrency <count>', 'requests under way at once; 1 for a local model (default: ASOF_MODEL_CONCURRENCY, else 16)');
}

/** @returns `null` where no model is named: rules read. @throws CliError `no-endpoint`, `no-key` */
export function modelChoice(settings: ModelSettings, env: NodeJS.ProcessEnv): ModelChoice | null {
  return settings.model ? atEndpoint(settings.model.value, settings, env) : null;
}

/** @throws CliError `no-endpoint`, `no-key` */
function atEndpoint(
  model: string,
  { baseUrl, apiKeyEnv, modelTimeout, modelConcurrency }: ModelSettings,
  env: NodeJS.ProcessEnv,
): ModelChoice {
  if (baseUrl === undefined) {
    throw new CliError(
      'no-endpoint',
      EXIT.usage,
      `model ${JSON.stringify(model)}: name its endpoint with --base-url, ASOF_BASE_URL or "base_url" in the config file, such as http://localhost:11434/v1.`,
    );
  }
  const apiKey = env[apiKeyEnv?.value ?? 'ASOF_API_KEY'] || undefined;
  if (apiKeyEnv !== undefined && apiKey === undefined)
    throw new CliError('no-key', EXIT.usage, `${apiKeyEnv.from}: the environment variable ${apiKeyEnv.value} is empty.`);
  return {
    model,
    baseURL: baseUrl.value,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(modelTimeout ? { timeoutMs: modelTimeout.value * 1000 } : {}),
    ...(modelConcurrency ? { concurrency: modelConcurrency.value } : {}),
  };
}

/** The package of the endpoints is loaded only where a model is named. What the store has kept of today counts against the daily limits. */
export async function chosenModel(settings: ModelSettings, env: NodeJS.ProcessEnv, store: GraphStore): Promise<LanguageModel | null> {
  const choice = modelChoice(settings, env);
  if (!choice) return null;
  const { openaiLanguageModel } = await loadOpenai();
  return withinLimits(openaiLanguageModel(choice), settings, store);
}

export async function chosenExtractor(settings: ModelSettings, env: NodeJS.ProcessEnv, store: GraphStore): Promise<Extractor | null> {
  const model = await chosenModel(settings, env, store);
  if (!model) return null;
  const { modelExtractor } = await import('../index.ts');
  return modelExtractor(model);
}

async function withinLimits(model: LanguageModel, settings: ModelSettings, store: GraphStore): Promise<LanguageModel> {
  const { maxCallsPerDay, maxTokensPerDay, maxCostPerDay } = settings;
  if (!maxCallsPerDay && !maxTokensPerDay && !maxCostPerDay) return model;
  if (maxCostPerDay && !settings.prices) {
    throw new CliError(
      'no-prices',
      EXIT.usage,
      `${maxCostPerDay.from}: a cost is counted by prices. Give --prices, ASOF_PRICES or "prices" in the config file, such as prompt=0.05,completion=0.4.`,
    );
  }
  const { spentSoFar, withBudget } = await import('../index.ts');
  const clock = { now: () => Date.now() };
  const prices = settings.prices ? { prices: settings.prices.value } : {};
  const limits: BudgetOptions = {
    clock,
    ...prices,
    ...(maxCallsPerDay ? { maxCallsPerDay: maxCallsPerDay.value } : {}),
    ...(maxTokensPerDay ? { maxTokensPerDay: maxTokensPerDay.value } : {}),
    ...(maxCostPerDay ? { maxCostPerDay: maxCostPerDay.value } : {}),
    spent: await spentSoFar(store, { clock, ...prices }),
  };
  return withBudget(model, limits);
}

/** Names the embedder that needs no endpoint. */
export const OFFLINE = 'hash';

/** @returns `null` where no model for embeddings is named: words are all that is searched */
export async function chosenEmbedding(settings: ModelSettings, env: NodeJS.ProcessEnv): Promise<EmbeddingModel | null> {
  if (!settings.embeddingModel) return null;
  if (settings.embeddingModel.value === OFFLINE) return (await import('../index.ts')).hashEmbedding({ dimension: 512 });
  const { openaiEmbeddingModel } = await loadOpenai();
  return openaiEmbeddingModel(atEndpoint(settings.embeddingModel.value, settings, env));
}
