import { APICallError, LoadAPIKeyError } from 'ai';
import { MockEmbeddingModelV4, MockLanguageModelV4, MockRerankingModelV4 } from 'ai/test';
import { describe, expect, it } from 'vitest';
import { aiSdkEmbeddingModel, aiSdkLanguageModel, aiSdkReranker } from '../../../src/ai-sdk.ts';
import type { ModelRequest } from '../../../src/ports/language-model.ts';

const REQUEST: ModelRequest = {
  system: 'Read the message.',
  user: 'I moved to Rome.',
  schema: { type: 'object', properties: { claims: { type: 'array' } }, required: ['claims'] },
  schemaName: 'reading',
  promptId: 'extract@5',
};

type Generated = Awaited<ReturnType<MockLanguageModelV4['doGenerate']>>;
type Reason = Generated['finishReason']['unified'];

function generated(
  text: string,
  unified: Reason = 'stop',
  usage: { in?: number; cached?: number; out?: number } = { in: 100, cached: 60, out: 9 },
): Generated {
  return {
    content: [
      { type: 'reasoning', text: 'let me think' },
      { type: 'text', text },
    ],
    finishReason: { unified, raw: unified },
    usage: {
      inputTokens: { total: usage.in, noCache: undefined, cacheRead: usage.cached, cacheWrite: undefined },
      outputTokens: { total: usage.out, text: undefined, reasoning: undefined },
    },
    response: { modelId: 'm-2026' },
    warnings: [],
  };
}

const mock = (doGenerate: Generated | MockLanguageModelV4['doGenerate']) =>
  new MockLanguageModelV4({ provider: 'mock.chat', modelId: 'm', doGenerate });

function apiError(statusCode: number | undefined, isRetryable: boolean): APICallError {
  return new APICallError({
    message: `status ${statusCode}`,
    url: 'http://x',
    requestBodyValues: {},
    isRetryable,
    responseHeaders: { 'retry-after-ms': '1' },
    ...(statusCode ? { statusCode } : {}),
  });
}

describe('aiSdkLanguageModel', () => {
  it('asks for the form and tells what the answer cost', async () => {
    const sdk = mock(generated('{"claims":[]}'));
    const model = aiSdkLanguageModel(sdk, { temperature: 0 });
    expect(model.id).toBe('mock.chat/m');
    expect(await model.complete({ ...REQUEST, maxOutputTokens: 500 })).toEqual({
      text: '{"claims":[]}',
      complete: true,
      usage: { promptTokens: 100, cachedPromptTokens: 60, completionTokens: 9 },
      model: 'm-2026',
      calls: 1,
    });
    expect(sdk.doGenerateCalls[0]).toMatchObject({
      prompt: [
        { role: 'system', content: 'Read the message.' },
        { role: 'user', content: [{ type: 'text', text: 'I moved to Rome.' }] },
      ],
      responseFormat: { type: 'json', name: 'reading', schema: REQUEST.schema },
      maxOutputTokens: 500,
      temperature: 0,
    });
  });

  it.each(['{"claims":[', 'Sure! He moved.', ''])('gives an answer that is no JSON as it is: %s', async (text) => {
    expect(await aiSdkLanguageModel(mock(generated(text))).complete(REQUEST)).toMatchObject({
      text,
      complete: true,
      usage: { promptTokens: 100 },
    });
  });

  it('says that an answer was cut', async () => {
    expect(await aiSdkLanguageModel(mock(generated('{"cl', 'length'))).complete(REQUEST)).toMatchObject({ text: '{"cl', complete: false });
  });

  it('counts tokens where the provider tells none', async () => {
    const { usage } = await aiSdkLanguageModel(mock(generated('{"claims":[]}', 'stop', {}))).complete(REQUEST);
    expect(usage.promptTokens).toBeGreaterThan(5);
    expect(usage.completionTokens).toBeGreaterThan(2);
    expect(usage.cachedPromptTokens).toBe(0);
  });

  it('counts every try', async () => {
    let tries = 0;
    const model = mock(async () => {
      tries += 1;
      if (tries < 3) throw apiError(429, true);
      return generated('{"claims":[]}');
    });
    expect(await aiSdkLanguageModel(model).complete(REQUEST)).toMatchObject({ calls: 3 });
  });

  it.each([
    [apiError(503, true), 'model-unavailable', 'unavailable'],
    [apiError(undefined, true), 'model-unavailable', 'unavailable'],
    [apiError(401, false), 'model-key-refused', 'incorrect'],
    [apiError(402, false), 'model-quota', 'unavailable'],
    [apiError(403, false), 'model-forbidden', 'incorrect'],
    [apiError(404, false), 'model-not-found', 'incorrect'],
    [apiError(400, false), 'model-request-refused', 'incorrect'],
    [new LoadAPIKeyError({ message: 'no key' }), 'model-key-refused', 'incorrect'],
  ] as const)('says what to do: %s', async (thrown, code, category) => {
    const model = aiSdkLanguageModel(
      mock(async () => {
        throw thrown;
      }),
      { maxRetries: 1 },
    );
    await expect(model.complete(REQUEST)).rejects.toMatchObject({ code, category, message: expect.stringContaining('extract@5') });
  });

  it('says that the filter stopped it', async () => {
    await expect(aiSdkLanguageModel(mock(generated('', 'content-filter'))).complete(REQUEST)).rejects.toMatchObject({
      code: 'model-declined',
    });
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const model = mock(async ({ abortSignal }) => {
      stop.abort(reason);
      abortSignal?.throwIfAborted();
      return generated('{}');
    });
    await expect(aiSdkLanguageModel(model).complete({ ...REQUEST, signal: stop.signal })).rejects.toBe(reason);
  });
});

describe('aiSdkEmbeddingModel', () => {
  const sdk = () =>
    new MockEmbeddingModelV4({
      provider: 'mock',
      modelId: 'e',
      maxEmbeddingsPerCall: 2,
      doEmbed: async ({ values }) => ({ embeddings: values.map((value) => [value.length, 0, 3]), warnings: [] }),
    });

  it('learns the dimension, batches as the provider wants and gives unit-length vectors in order', async () => {
    const model = sdk();
    const embedding = await aiSdkEmbeddingModel(model, { queryPrefix: 'q: ' });
    expect(embedding).toMatchObject({ id: 'mock/e', dimension: 3 });
    const vectors = await embedding.embed(['abcd', '', 'abcde'], { purpose: 'document' });
    expect(vectors[0]).toEqual(Float32Array.from([0.8, 0, 0.6]));
    expect(vectors.map((vector) => Math.hypot(...vector))).toEqual([1, 1, 1].map((length) => expect.closeTo(length, 5)));
    await embedding.embed(['x'], { purpose: 'query' });
    expect(model.doEmbedCalls.map(({ values }) => values)).toEqual([['dimension'], ['abcd', ' '], ['abcde'], ['q: x']]);
    expect(await embedding.embed([], { purpose: 'document' })).toEqual([]);
  });

  it('says both numbers where the dimension is another', async () => {
    const embedding = await aiSdkEmbeddingModel(sdk(), { dimension: 4 });
    await expect(embedding.embed(['a'], { purpose: 'document' })).rejects.toMatchObject({
      code: 'embedding-dimension',
      message: expect.stringMatching(/3 numbers, but 4/),
    });
  });

  it('fails and stops like a language model', async () => {
    const failing = new MockEmbeddingModelV4({
      doEmbed: async () => {
        throw apiError(401, false);
      },
    });
    await expect(aiSdkEmbeddingModel(failing)).rejects.toMatchObject({ code: 'model-key-refused' });
    const embedding = await aiSdkEmbeddingModel(sdk());
    await expect(embedding.embed(['a'], { purpose: 'query', signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

describe('aiSdkReranker', () => {
  const reranking = (doRerank: MockRerankingModelV4['doRerank']) =>
    aiSdkReranker(new MockRerankingModelV4({ provider: 'mock', modelId: 'cross', doRerank }), { maxRetries: 0 });

  it('gives a score for each text, in the order of the texts; what is left out comes last', async () => {
    const ranking = [
      { index: 2, relevanceScore: 0.9 },
      { index: 0, relevanceScore: 0.1 },
    ];
    const reranker = reranking(async () => ({ ranking }));
    expect(reranker.id).toBe('mock/cross');
    expect(await reranker.rerank('tea', ['rum', 'gin', 'tea'])).toEqual([0.1, -0.9, 0.9]);
    expect(await reranker.rerank('tea', [])).toEqual([]);
  });

  it('tells a failure as the other adapters do, and heeds a signal', async () => {
    const reranker = reranking(async () => {
      throw new APICallError({ message: 'busy', url: 'http://x', requestBodyValues: {}, statusCode: 503, isRetryable: true });
    });
    await expect(reranker.rerank('tea', ['tea'])).rejects.toMatchObject({ code: 'model-unavailable', category: 'unavailable' });
    await expect(reranker.rerank('tea', ['tea'], { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
  });
});
