import { afterEach, describe, expect, it } from 'vitest';
import { type OpenaiEmbeddingModelOptions, openaiEmbeddingModel } from '../../../src/openai.ts';
import { type ScriptedModelServer, type ScriptedModelServerOptions, scriptedModelServer } from '../../../src/testing.ts';
import { noWait } from './no-wait.ts';

let server: ScriptedModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(script: ScriptedModelServerOptions = {}, options: Partial<OpenaiEmbeddingModelOptions> = {}) {
  const running = await scriptedModelServer(script);
  server = running;
  const model = await openaiEmbeddingModel({ baseURL: running.baseURL, model: 'm', timer: noWait(), ...options });
  return { model, server: running };
}

/** A vector that tells which text it is of. */
const embed = (text: string, dimension: number) => Array.from({ length: dimension }, (_, index) => (index === 0 ? Number(text) : 1));
const texts = Array.from({ length: 10 }, (_, index) => `${index}`);
const told = (vector: Float32Array) => Math.round((vector[0] as number) / (vector[1] as number));
const sizes = ({ requests }: ScriptedModelServer) => requests.map(({ body }) => (body['input'] as string[]).length);
const document = { purpose: 'document' } as const;

describe('openaiEmbeddingModel', () => {
  it('learns the dimension by one word, and gives unit-length vectors in order, in few calls', async () => {
    const { model, server } = await open(
      { embed: (text, dimension) => embed(text === 'dimension' ? '0' : text, dimension), dimension: 5 },
      { batchSize: 4 },
    );
    expect(model).toMatchObject({ dimension: 5, id: `${new URL(server.baseURL).host}/m` });
    const vectors = await model.embed(texts, document);
    expect(vectors.map(told)).toEqual(texts.map(Number));
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(sizes(server)).toEqual([1, 4, 4, 2]);
    expect(await model.embed([], document)).toEqual([]);
  });

  it('asks for a dimension where one is given, and needs no call to know it', async () => {
    const { model, server } = await open({ embed }, { dimension: 3 });
    expect(server.requests).toHaveLength(0);
    expect((await model.embed(['7'], document))[0]).toHaveLength(3);
    expect(server.requests[0]?.body).toMatchObject({ dimensions: 3, encoding_format: 'base64' });
  });

  it('says both numbers where the endpoint gives another dimension', async () => {
    const { model } = await open({ refuses: ['dimensions'], dimension: 8 }, { dimension: 16 });
    await expect(model.embed(['a'], document)).rejects.toMatchObject({
      code: 'embedding-dimension',
      category: 'incorrect',
      message: expect.stringMatching(/8 numbers, but 16/),
    });
  });

  it('finds out what the endpoint takes, and remembers it', async () => {
    const { model, server } = await open({ embed, refuses: ['dimensions', 'encoding_format'], dimension: 3 }, { dimension: 3 });
    expect((await model.embed(['7'], document)).map(told)).toEqual([7]);
    await model.embed(['8'], document);
    expect(server.requests.map(({ body }) => [body['dimensions'], body['encoding_format']])).toEqual([
      [3, 'base64'],
      [undefined, 'base64'],
      [undefined, 'float'],
      [undefined, 'float'],
    ]);
  });

  it('sends fewer texts at once where the endpoint takes fewer', async () => {
    const { model, server } = await open({ embed, maxBatch: 3 }, { dimension: 2 });
    expect((await model.embed(texts, document)).map(told)).toEqual(texts.map(Number));
    expect((await model.embed(texts, document)).map(told)).toEqual(texts.map(Number));
    const after = sizes(server).slice(-4);
    expect(Math.max(...after)).toBeLessThanOrEqual(3);
  });

  it('puts the prefixes of questions and documents before them, and sends no empty text', async () => {
    const { model, server } = await open({}, { dimension: 8, queryPrefix: 'query: ' });
    await model.embed(['where?'], { purpose: 'query' });
    await model.embed(['here', ''], document);
    expect(server.requests.map(({ body }) => body['input'])).toEqual([['query: where?'], ['here', ' ']]);
  });

  it('tries again, gives up and stops like a language model', async () => {
    const { model, server } = await open({}, { dimension: 8, maxRetries: 1 });
    server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    expect(await model.embed(['a'], document)).toHaveLength(1);
    server.failNext({ kind: 'reset' }, { kind: 'half-body' });
    await expect(model.embed(['a'], document)).rejects.toMatchObject({ code: 'model-unavailable', category: 'unavailable' });
    await expect(model.embed(['a'], { ...document, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it('does not take numbers that are none', async () => {
    const { model } = await open({ embed: () => [Number.NaN, 1] }, { dimension: 2, maxRetries: 0 });
    await expect(model.embed(['a'], document)).rejects.toThrow(/no numbers/);
  });

  it('embeds with a key and model that exist, else says what to do', async () => {
    await expect(open({ apiKey: 'right' })).rejects.toMatchObject({ code: 'model-key-refused' });
    await server?.close();
    await expect(open({ models: ['other'] })).rejects.toMatchObject({ code: 'model-not-found' });
  });
});
