import {
  type LanguageModel as AiSdkModel,
  generateText,
  jsonSchema,
  type LanguageModelMiddleware,
  NoObjectGeneratedError,
  Output,
  wrapLanguageModel,
} from 'ai';
import { AsofError } from '../../errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../ports/language-model.ts';
import { countTokens } from '../shared/count-tokens.ts';
import { withoutReasoning } from '../shared/without-reasoning.ts';
import { asofError } from './failure.ts';

export interface AiSdkLanguageModelOptions {
  /** Further tries that the SDK makes after a failure that may pass. Default 2, as in the SDK. */
  readonly maxRetries?: number;
  /** Default: the provider's own. */
  readonly temperature?: number;
  /** For requests that name no limit. Default: the provider's own. */
  readonly maxOutputTokens?: number;
}

type Finished = Pick<Awaited<ReturnType<typeof generateText>>, 'text' | 'finishReason' | 'usage' | 'response'>;

/** Any language model of the Vercel AI SDK. Its form of answers, retries and headers are the SDK's. */
export function aiSdkLanguageModel(
  model: AiSdkModel,
  { maxRetries = 2, temperature, maxOutputTokens }: AiSdkLanguageModelOptions = {},
): LanguageModel {
  const id = aiSdkModelId(model);

  async function generate({ system, user, schema, schemaName, signal, ...request }: ModelRequest, onTry: () => void): Promise<Finished> {
    const limit = request.maxOutputTokens ?? maxOutputTokens;
    try {
      return await generateText({
        model: counted(model, onTry),
        instructions: system,
        prompt: user,
        output: Output.object({ schema: jsonSchema(schema), name: schemaName }),
        maxRetries,
        ...(temperature === undefined ? {} : { temperature }),
        ...(limit === undefined ? {} : { maxOutputTokens: limit }),
        ...(signal ? { abortSignal: signal } : {}),
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (NoObjectGeneratedError.isInstance(error) && error.usage && error.response) {
        return {
          text: error.text ?? '',
          finishReason: error.finishReason ?? 'other',
          usage: error.usage,
          response: { ...error.response, messages: [] },
        };
      }
      throw asofError(`${id}, prompt ${request.promptId}`, error);
    }
  }

  return {
    id,
    complete: async (request): Promise<ModelAnswer> => {
      let calls = 0;
      const { text, finishReason, usage, response } = await generate(request, () => {
        calls += 1;
      });
      if (finishReason === 'content-filter') {
        const message = `${id}, prompt ${request.promptId}: the content filter stopped the answer. Retrying will not help: try another model, or leave the message out.`;
        throw new AsofError('model-declined', 'incorrect', message, { details: { promptId: request.promptId, model: id } });
      }
      return {
        text: withoutReasoning(text),
        complete: finishReason !== 'length',
        usage: {
          promptTokens: usage.inputTokens ?? (await countTokens(`${request.system}\n${request.user}`)),
          cachedPromptTokens: usage.inputTokenDetails?.cacheReadTokens ?? 0,
          completionTokens: usage.outputTokens ?? (await countTokens(text)),
        },
        model: response.modelId,
        calls,
      };
    },
  };
}

/** The SDK tells how a request ended, not in how many tries. A name is resolved by the SDK's gateway, and counts as one. */
function counted(model: AiSdkModel, onTry: () => void): AiSdkModel {
  if (typeof model === 'string') {
    onTry();
    return model;
  }
  const wrapGenerate: LanguageModelMiddleware['wrapGenerate'] = ({ doGenerate }) => {
    onTry();
    return doGenerate();
  };
  return wrapLanguageModel({ model, middleware: { wrapGenerate } });
}

/** Such as `openai.chat/gpt-5-nano`; a name that the SDK's gateway resolves stays as it is. */
export function aiSdkModelId(model: string | { readonly provider: string; readonly modelId: string }): string {
  return typeof model === 'string' ? model : `${model.provider}/${model.modelId}`;
}
