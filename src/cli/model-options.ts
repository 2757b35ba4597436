import type { Command } from 'commander';
import type { Extractor } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';

export interface ModelFlags {
  readonly model?: string;
  readonly baseUrl?: string;
  readonly apiKeyEnv?: string;
}

/** A model behind an endpoint, as flags and environment name it. */
export interface ModelChoice {
  readonly model: string;
  readonly baseURL: string;
  readonly apiKey?: string;
}

export function takesModel(command: Command): Command {
  return command
    .option('--model <name>', 'read with this model (default: ASOF_MODEL, else rules for English)')
    .option('--base-url <url>', 'of an OpenAI-compatible endpoint (default: ASOF_BASE_URL)')
    .option('--api-key-env <name>', 'the environment variable that holds the key (default: ASOF_API_KEY)');
}

/** @returns `null` where no model is named: rules read. @throws CliError `no-endpoint`, `no-key` */
export function modelChoice(flags: ModelFlags, env: NodeJS.ProcessEnv): ModelChoice | null {
  const model = flags.model ?? (env['ASOF_MODEL'] || undefined);
  if (model === undefined) return null;
  const baseURL = flags.baseUrl ?? (env['ASOF_BASE_URL'] || undefined);
  if (baseURL === undefined) {
    throw new CliError(
      'no-endpoint',
      EXIT.usage,
      `model ${JSON.stringify(model)}: name its endpoint with --base-url or ASOF_BASE_URL, such as http://localhost:11434/v1.`,
    );
  }
  const apiKey = env[flags.apiKeyEnv ?? 'ASOF_API_KEY'] || undefined;
  if (flags.apiKeyEnv !== undefined && apiKey === undefined)
    throw new CliError('no-key', EXIT.usage, `--api-key-env: the environment variable ${flags.apiKeyEnv} is empty.`);
  return { model, baseURL, ...(apiKey === undefined ? {} : { apiKey }) };
}

/** The package of the endpoints is loaded only where a model is named. */
export async function chosenExtractor(flags: ModelFlags, env: NodeJS.ProcessEnv): Promise<Extractor | null> {
  const choice = modelChoice(flags, env);
  if (!choice) return null;
  const [{ modelExtractor }, { openaiLanguageModel }] = await Promise.all([import('../index.ts'), import('../openai.ts')]);
  return modelExtractor(openaiLanguageModel(choice));
}
