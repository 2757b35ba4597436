import { type RerankingModel, rerank as rerankTexts } from 'ai';
import type { Reranker } from '../../ports/reranker.ts';
import { asofError } from './failure.ts';
import { aiSdkModelId } from './language-model.ts';

export interface AiSdkRerankerOptions {
  /** Further tries that the SDK makes after a failure that may pass. Default 2, as in the SDK. */
  readonly maxRetries?: number;
}

/** Any reranking model of the Vercel AI SDK. A text that it leaves out is further off than all others. */
export function aiSdkReranker(model: RerankingModel, { maxRetries = 2 }: AiSdkRerankerOptions = {}): Reranker {
  const id = aiSdkModelId(model);
  return {
    id,
    rerank: async (query, texts, { signal } = {}) => {
      signal?.throwIfAborted();
      if (texts.length === 0) return [];
      try {
        const { ranking } = await rerankTexts({
          model,
          query,
          documents: [...texts],
          maxRetries,
          ...(signal ? { abortSignal: signal } : {}),
        });
        const scores = new Map(ranking.map(({ originalIndex, score }) => [originalIndex, score]));
        const last = Math.min(...scores.values()) - 1;
        return texts.map((_, index) => scores.get(index) ?? last);
      } catch (error) {
        signal?.throwIfAborted();
        throw asofError(`${id}, reranking of ${texts.length} texts`, error);
      }
    },
  };
}
