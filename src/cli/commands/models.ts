import type { Command } from 'commander';
import { AsofError, modelExtractor } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { toJson } from '../json.ts';
import { loadOpenai } from '../load-openai.ts';
import { type ModelChoice, modelChoice, OFFLINE, takesEndpoint } from '../model-options.ts';
import { printable } from '../render/printable.ts';
import { configFilesOf } from '../settings/config-file.ts';
import { type ModelFlags, modelSettingsOf } from '../settings/model-settings.ts';
import type { GlobalFlags } from '../settings/settings.ts';
import { print } from '../terminal.ts';

interface Check {
  readonly what: string;
  readonly works: boolean;
  readonly told: string;
}

interface Tried extends Check {
  /** The endpoint is out of reach, or refuses the key. */
  readonly shut: boolean;
}

const WAYS = ['json-schema', 'tool', 'json'] as const;
const MESSAGE = { kind: 'message', thread: 'check', speaker: 'Ann', role: 'user', text: 'I moved to Oslo yesterday.' } as const;

export function models(command: Command): void {
  takesEndpoint(command).action(async () => {
    const flags = command.optsWithGlobals<GlobalFlags & ModelFlags>();
    const settings = modelSettingsOf(flags, process.env, configFilesOf(flags, process.env, process.cwd()));
    const choice = modelChoice(settings, process.env);
    if (!choice)
      throw new CliError(
        'no-model',
        EXIT.usage,
        'Name a model with --model, ASOF_MODEL or "model" in the config file, and its endpoint with --base-url, ASOF_BASE_URL or there too.',
      );
    const checks = await checksOf(choice, settings.embeddingModel?.value);
    const lines = checks.map(({ what, works, told }) => `${works ? 'works' : 'fails'}  ${what}: ${printable(told)}`);
    await print(flags.json ? JSON.stringify(toJson({ model: choice.model, baseUrl: choice.baseURL, checks }), null, 2) : lines.join('\n'));
    if (!checks[0]?.works)
      throw new CliError('model-fails', EXIT.unavailable, `${choice.model} at ${choice.baseURL} cannot read messages for asof.`);
  });
  examples(command, [
    ['asof models --model qwen3:8b --base-url http://localhost:11434/v1', 'whether it answers, and in which forms'],
    [
      'asof models --model gpt-5-nano --base-url https://api.openai.com/v1 --api-key-env OPENAI_API_KEY --embedding-model text-embedding-3-small',
      'embeddings too',
    ],
  ]);
}

/** What answers nothing at all, or knows no such key, is not asked further: each question may take minutes. */
async function checksOf(choice: ModelChoice, embeddingModel: string | undefined): Promise<readonly Check[]> {
  const { shut, ...first } = await readsMessages(choice);
  const checks: Check[] = [first];
  if (shut) return checks;
  for (const way of WAYS) checks.push(await keepsForm(choice, way));
  if (embeddingModel !== undefined && embeddingModel !== OFFLINE) checks.push(await embeds({ ...choice, model: embeddingModel }));
  return checks.map(({ what, works, told }) => ({ what, works, told }));
}

/** One message through the real prompt: the model should say that Ann lives in Oslo. */
function readsMessages(choice: ModelChoice): Promise<Tried> {
  return check('reads a message', async () => {
    const { openaiLanguageModel } = await loadOpenai();
    const extractor = modelExtractor(openaiLanguageModel({ ...choice, maxRetries: 1 }));
    const episode = { ...MESSAGE, id: 'check', occurredAt: Date.UTC(2024, 4, 14), expiresAt: null };
    const { claims, usage } = await extractor.read({ episode, earlier: [], recall: { entities: [], facts: [] } });
    const found = claims.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`).join('; ');
    if (!/oslo/i.test(found)) throw new Error(`of "${MESSAGE.text}" it found ${found || 'nothing'}`);
    return `${found} (${usage.calls} ${usage.calls === 1 ? 'call' : 'calls'}, ${usage.promptTokens} + ${usage.completionTokens} tokens)`;
  });
}

function keepsForm(choice: ModelChoice, way: (typeof WAYS)[number]): Promise<Tried> {
  return check(`structured output by ${way}`, async () => {
    const { openaiLanguageModel } = await loadOpenai();
    const model = openaiLanguageModel({ ...choice, maxRetries: 1, structuredOutput: way });
    const schema = { type: 'object', additionalProperties: false, required: ['word'], properties: { word: { type: 'string' } } };
    const { text } = await model.complete({
      system: 'Answer in the form asked for.',
      user: 'Give the word "oslo".',
      schema,
      schemaName: 'check',
      promptId: 'check@1',
    });
    const word = wordIn(text);
    if (word === null) throw new Error(`it answered ${JSON.stringify(text.slice(0, 100))}, not in that form alone`);
    return `answered ${word}`;
  });
}

function embeds(choice: ModelChoice): Promise<Tried> {
  return check(`embeddings of ${choice.model}`, async () => {
    const { openaiEmbeddingModel } = await loadOpenai();
    const { dimension } = await openaiEmbeddingModel({ ...choice, maxRetries: 1 });
    return `${dimension} dimensions`;
  });
}

function wordIn(text: string): string | null {
  try {
    const { word } = JSON.parse(text) as { word?: unknown };
    return typeof word === 'string' ? word : null;
  } catch {
    return null;
  }
}

async function check(what: string, work: () => Promise<string>): Promise<Tried> {
  try {
    return { what, works: true, shut: false, told: await work() };
  } catch (error) {
    const shut = error instanceof AsofError && (error.category === 'unavailable' || error.code === 'model-key-refused');
    return { what, works: false, shut, told: error instanceof Error ? error.message : String(error) };
  }
}
