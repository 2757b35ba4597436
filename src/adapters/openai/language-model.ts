import { AsofError } from '../../errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../ports/language-model.ts';
import { countTokens } from '../shared/count-tokens.ts';
import { chatBody } from './chat-body.ts';
import { type Completion, readCompletion } from './completion.ts';
import { type OpenaiEndpointOptions, openEndpoint } from './endpoint.ts';
import { ignoresForm, type Learned, learnFrom, type StructuredOutput, weaker } from './learned.ts';

export interface OpenaiLanguageModelOptions extends OpenaiEndpointOptions {
  /**
   * How answers are brought into form. `auto` begins with `json-schema` and takes the next weaker way, `tool`, then `json` (words in the prompt), when the
   * endpoint refuses one or does not keep to it; what was found is remembered as long as this object lives. Default `auto`.
   */
  readonly structuredOutput?: 'auto' | StructuredOutput;
  /** Left out where the endpoint refuses it. Default 0. */
  readonly temperature?: number;
  /** For requests that name no limit. Default: the endpoint's own. */
  readonly maxOutputTokens?: number;
}

/** A model behind any endpoint that speaks OpenAI's chat completions. @throws IncorrectInputError `bad-base-url` */
export function openaiLanguageModel(options: OpenaiLanguageModelOptions): LanguageModel {
  const { model, structuredOutput = 'auto', temperature = 0, maxOutputTokens } = options;
  const endpoint = openEndpoint(options);
  const fixed = structuredOutput !== 'auto';
  let learned: Learned = { structure: fixed ? structuredOutput : 'json-schema', limit: 'max_tokens', temperature: true };

  async function ask(request: ModelRequest, sent: Learned, onTry: () => void): Promise<Completion> {
    const body = chatBody(model, { ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }), ...request }, sent, temperature);
    const call = { what: `${model}, prompt ${request.promptId}`, tokens: () => promptTokens(request), onTry, signal: request.signal };
    return endpoint.call(call, async (client, signal) => readCompletion(await client.chat.completions.create(body, signal)));
  }

  return {
    id: `${endpoint.name}/${model}`,
    complete: async (request) => {
      let calls = 0;
      const onTry = () => {
        calls += 1;
      };
      for (;;) {
        const sent = learned;
        try {
          const completion = await ask(request, sent, onTry);
          const ignored = completion.complete && completion.declined === null && ignoresForm(completion.text, request.schema);
          if (ignored && !fixed && learned === sent) learned = weaker(sent) ?? sent;
          if (completion.declined !== null) throw declined(endpoint.name, model, request, { reason: completion.declined, tries: calls });
          return await answerOf(completion, request, calls);
        } catch (error) {
          const lesson = learnFrom(error, sent, fixed);
          if (lesson === null) throw error;
          // Another request, sent at the same time, may have learnt it first.
          if (learned === sent) learned = lesson;
        }
      }
    },
  };

  async function answerOf(
    { text, complete, usage, model: answeredBy }: Completion,
    request: ModelRequest,
    calls: number,
  ): Promise<ModelAnswer> {
    const counted = usage ?? {
      promptTokens: await promptTokens(request),
      cachedPromptTokens: 0,
      completionTokens: await countTokens(text),
    };
    endpoint.spend(counted.completionTokens);
    return { text, complete, usage: counted, model: answeredBy ?? model, calls };
  }
}

function promptTokens({ system, user }: ModelRequest): Promise<number> {
  return countTokens(`${system}\n${user}`);
}

function declined(
  endpoint: string,
  model: string,
  { promptId }: ModelRequest,
  { reason, tries }: { readonly reason: string; readonly tries: number },
): AsofError {
  const message = `${endpoint}, ${model}, prompt ${promptId}: the model declined to answer: ${reason.replace(/\.$/, '')}. Retrying will not help: try another model, or leave the message out.`;
  return new AsofError('model-declined', 'incorrect', message, { details: { promptId, model, reason, tries } });
}
