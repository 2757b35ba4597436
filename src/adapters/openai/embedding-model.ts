import { AsofError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports/embedding-model.ts';
import { checkDimension } from '../shared/check-dimension.ts';
import { countTokens } from '../shared/count-tokens.ts';
import { type OpenaiEndpointOptions, openEndpoint } from './endpoint.ts';
import { refusal } from './learned.ts';
import { readVectors } from './read-vectors.ts';

export interface OpenaiEmbeddingModelOptions extends OpenaiEndpointOptions {
  /**
   * Length of the vectors. Asked of models that can shorten theirs, and checked. Default: what the model gives, learnt by embedding one word, which costs
   * a call.
   */
  readonly dimension?: number;
  /** Texts in one request; fewer where the endpoint takes fewer. Default 128. */
  readonly batchSize?: number;
  /** Put before texts that are asked about, for models that want it, such as `search_query: `. Default none. */
  readonly queryPrefix?: string;
  /** Put before texts that are kept, such as `search_document: `. Default none. */
  readonly documentPrefix?: string;
}

/**
 * A model behind any endpoint that speaks OpenAI's embeddings.
 *
 * @throws AsofError `embedding-dimension` where the endpoint gives vectors of another length than `dimension`, and as {@link EmbeddingModel.embed} does
 */
export async function openaiEmbeddingModel(options: OpenaiEmbeddingModelOptions): Promise<EmbeddingModel> {
  const { model, queryPrefix = '', documentPrefix = '' } = options;
  const endpoint = openEndpoint(options);
  const id = `${endpoint.name}/${model}`;
  let encoding: 'base64' | 'float' = 'base64';
  let shorten = options.dimension !== undefined;
  let batchSize = options.batchSize ?? 128;

  async function send(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const body = {
      model,
      input: [...texts],
      encoding_format: encoding,
      ...(shorten ? { dimensions: options.dimension as number } : {}),
    };
    const call = { what: `${model}, embedding of ${texts.length} texts`, tokens: () => countTokens(texts.join('\n')), signal };
    try {
      return await endpoint.call(call, async (client, given) => readVectors(await client.embeddings.create(body, given), texts.length));
    } catch (error) {
      const said = refusal(error) ?? '';
      if (/dimension/i.test(said) && 'dimensions' in body) shorten = false;
      else if (/encoding|base64/i.test(said) && body.encoding_format === 'base64') encoding = 'float';
      else if (texts.length > 1 && tooMuch(error, said)) return halves(texts, signal);
      else throw error;
      return send(texts, signal);
    }
  }

  async function halves(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const half = Math.ceil(texts.length / 2);
    batchSize = Math.min(batchSize, half);
    return [...(await send(texts.slice(0, half), signal)), ...(await send(texts.slice(half), signal))];
  }

  async function embedAll(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const batches: (readonly string[])[] = [];
    for (let from = 0; from < texts.length; from += batchSize) batches.push(texts.slice(from, from + batchSize));
    return (await Promise.all(batches.map((batch) => send(batch, signal)))).flat();
  }

  const dimension = options.dimension ?? ((await embedAll(['dimension'], undefined))[0] as Float32Array).length;
  return {
    id,
    dimension,
    embed: async (texts, { purpose, signal }) => {
      const prefix = purpose === 'query' ? queryPrefix : documentPrefix;
      // Endpoints refuse an empty text.
      const vectors = await embedAll(
        texts.map((text) => `${prefix}${text}` || ' '),
        signal,
      );
      for (const vector of vectors) checkDimension(id, vector, dimension);
      return vectors;
    },
  };
}

function tooMuch(error: unknown, said: string): boolean {
  return (error instanceof AsofError && error.details['status'] === 413) || /batch|too (many|large|long)|maximum/i.test(said);
}
