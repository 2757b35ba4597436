import { z } from 'zod';
import type { Reranker } from '../../ports/reranker.ts';
import { countTokens } from '../shared/count-tokens.ts';
import { type OpenaiEndpointOptions, openEndpoint } from './endpoint.ts';
import { BrokenAnswer } from './failure.ts';

const rankingSchema = z.object({
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number().optional(), score: z.number().optional() })),
});

/**
 * A cross-encoder behind `POST baseURL/rerank`, in the form that Cohere, Jina, vLLM, llama.cpp and LiteLLM share: `model`, `query` and `documents` in,
 * an index and a score for each document out.
 *
 * @throws IncorrectInputError `bad-base-url`; `rerank` throws AsofError as language models do
 */
export function openaiReranker(options: OpenaiEndpointOptions): Reranker {
  const { model } = options;
  const endpoint = openEndpoint(options);
  return {
    id: `${endpoint.name}/${model}`,
    rerank: async (query, texts, { signal } = {}) => {
      if (texts.length === 0) return [];
      const call = {
        what: `${model}, reranking of ${texts.length} texts`,
        tokens: () => countTokens([query, ...texts].join('\n')),
        signal,
      };
      const body = { model, query, documents: [...texts] };
      return endpoint.call(call, async (client, given) =>
        readScores(await client.post<unknown>('/rerank', { body, ...given }), texts.length),
      );
    },
  };
}

/** A text that the answer leaves out is further off than all others. @throws BrokenAnswer where it scores none, or one that was not sent */
function readScores(body: unknown, texts: number): readonly number[] {
  const read = rankingSchema.safeParse(body);
  if (!read.success) throw new BrokenAnswer(`the answer is no ranking: ${z.prettifyError(read.error).replaceAll('\n', ' ').slice(0, 300)}`);
  const scores = new Map(
    read.data.results.map(({ index, relevance_score: relevance, score }) => [index, relevance ?? score ?? Number.NaN]),
  );
  const known = [...scores.values()];
  if (known.length === 0 || known.some(Number.isNaN) || [...scores.keys()].some((index) => index >= texts))
    throw new BrokenAnswer(`the answer does not score the ${texts} texts that were sent`);
  const last = Math.min(...known) - 1;
  return Array.from({ length: texts }, (_, index) => scores.get(index) ?? last);
}
