import { type EmbeddingModel as AiSdkModel, embedMany } from 'ai';
import type { EmbeddingModel } from '../../ports/embedding-model.ts';
import { checkDimension } from '../shared/check-dimension.ts';
import { unitLength } from '../shared/unit-length.ts';
import { asofError } from './failure.ts';
import { aiSdkModelId } from './language-model.ts';

export interface AiSdkEmbeddingModelOptions {
  /** The length that the vectors must have. Default: what the model gives, learnt by embedding one word, which costs a call. */
  readonly dimension?: number;
  /** Further tries that the SDK makes after a failure that may pass. Default 2, as in the SDK. */
  readonly maxRetries?: number;
  /** Put before texts that are asked about, for models that want it. Default none. */
  readonly queryPrefix?: string;
  /** Put before texts that are kept. Default none. */
  readonly documentPrefix?: string;
}

/**
 * Any embedding model of the Vercel AI SDK, in batches as large as its provider declares.
 *
 * @throws AsofError `embedding-dimension` where the model gives vectors of another length than `dimension`
 */
export async function aiSdkEmbeddingModel(model: AiSdkModel, options: AiSdkEmbeddingModelOptions = {}): Promise<EmbeddingModel> {
  const { maxRetries = 2, queryPrefix = '', documentPrefix = '' } = options;
  const id = aiSdkModelId(model);

  async function embedAll(values: string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    signal?.throwIfAborted();
    if (values.length === 0) return [];
    try {
      const { embeddings } = await embedMany({ model, values, maxRetries, ...(signal ? { abortSignal: signal } : {}) });
      return embeddings.map((embedding) => unitLength(Float32Array.from(embedding)));
    } catch (error) {
      signal?.throwIfAborted();
      throw asofError(`${id}, embedding of ${values.length} texts`, error);
    }
  }

  const dimension = options.dimension ?? ((await embedAll(['dimension'], undefined))[0] as Float32Array).length;
  return {
    id,
    dimension,
    embed: async (texts, { purpose, signal }) => {
      const prefix = purpose === 'query' ? queryPrefix : documentPrefix;
      const vectors = await embedAll(
        texts.map((text) => `${prefix}${text}` || ' '),
        signal,
      );
      for (const vector of vectors) checkDimension(id, vector, dimension);
      return vectors;
    },
  };
}
