import { describe, expect, it } from 'vitest';
import { type OpenPipeline, type TransformersEmbeddingOptions, transformersEmbedding } from '../../../src/transformers.ts';

interface Run {
  readonly texts: readonly string[];
  readonly pooling: string;
}

/** A pipeline whose vectors tell how long the text is. */
function counting(runs: Run[]): OpenPipeline {
  return async () =>
    async (texts, { pooling }) => {
      runs.push({ texts, pooling });
      return { data: Float32Array.from(texts.flatMap((text) => [text.length, 0, 3])), dims: [texts.length, 3] };
    };
}

async function open(options: Partial<TransformersEmbeddingOptions> = {}) {
  const runs: Run[] = [];
  return { runs, model: await transformersEmbedding({ model: 'small', pipeline: counting(runs), ...options }) };
}

const document = { purpose: 'document' } as const;

describe('transformersEmbedding', () => {
  it('learns the dimension and gives unit-length vectors in order, in batches, pooled as told', async () => {
    const { model, runs } = await open({ batchSize: 2, pooling: 'cls', documentPrefix: 'p: ' });
    expect(model).toMatchObject({ id: 'transformers/small', dimension: 3 });
    const vectors = await model.embed(['a', '', 'abcde'], document);
    expect(vectors[0]).toEqual(Float32Array.from([0.8, 0, 0.6]));
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(runs.slice(1)).toEqual([
      { texts: ['p: a', 'p: '], pooling: 'cls' },
      { texts: ['p: abcde'], pooling: 'cls' },
    ]);
    expect(await model.embed([], document)).toEqual([]);
  });

  it('runs one batch at a time', async () => {
    let underWay = 0;
    let most = 0;
    const pipeline: OpenPipeline = async () => async (texts) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((done) => setImmediate(done));
      underWay -= 1;
      return { data: texts.map(() => 1), dims: [texts.length, 1] };
    };
    const { model } = await open({ pipeline, dimension: 1 });
    await Promise.all(['a', 'b', 'c'].map((text) => model.embed([text], document)));
    expect(most).toBe(1);
  });

  it('says what to install where the package is not there', async () => {
    await expect(transformersEmbedding({ model: 'small' })).rejects.toMatchObject({
      code: 'transformers-missing',
      category: 'unsupported',
      message: expect.stringContaining('npm install @huggingface/transformers'),
    });
  });

  it('says what to do where the weights cannot be had', async () => {
    const pipeline: OpenPipeline = () => Promise.reject(new TypeError('fetch failed'));
    await expect(open({ pipeline })).rejects.toMatchObject({
      code: 'model-not-loaded',
      category: 'unavailable',
      message: expect.stringMatching(/small.*fetch failed.*path of its folder/),
    });
  });

  it('says both numbers where the dimension is another, and the shape where it is none of texts', async () => {
    const { model } = await open({ dimension: 4 });
    await expect(model.embed(['a'], document)).rejects.toThrow(/3 numbers, but 4/);
    const unpooled: OpenPipeline = async () => async (texts) => ({ data: new Float32Array(6), dims: [texts.length, 2, 3] });
    await expect(open({ pipeline: unpooled })).rejects.toMatchObject({
      code: 'embedding-shape',
      message: expect.stringContaining('1 × 2 × 3'),
    });
  });

  it('goes on after a batch that failed, and stops when asked to', async () => {
    let fails = true;
    const pipeline: OpenPipeline = async () => async (texts) => {
      if (fails) throw new Error('out of memory');
      return { data: texts.map(() => 1), dims: [texts.length, 1] };
    };
    const { model } = await open({ pipeline, dimension: 1 });
    await expect(model.embed(['a'], document)).rejects.toThrow('out of memory');
    fails = false;
    expect(await model.embed(['a'], document)).toHaveLength(1);
    await expect(model.embed(['a'], { ...document, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
