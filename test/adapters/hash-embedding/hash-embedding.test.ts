import { describe, expect, it } from 'vitest';
import { hashEmbedding } from '../../../src/adapters/hash-embedding/hash-embedding.ts';

const model = hashEmbedding();

async function nearness(a: string, b: string): Promise<number> {
  const [left, right] = (await model.embed([a, b], { purpose: 'document' })) as [Float32Array, Float32Array];
  return left.reduce((sum, value, index) => sum + value * (right[index] as number), 0);
}

describe('hashEmbedding', () => {
  it('gives one unit-length vector for each text, also where there are no words', async () => {
    const vectors = await model.embed(['Anna moved to Rome', '', '!!!', 'the', '東京都に住んでいます', 'a'.repeat(20_000)], {
      purpose: 'document',
    });
    expect(vectors.map((vector) => vector.length)).toEqual(Array.from({ length: 6 }, () => 256));
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('gives the same vector for the same text, whatever the purpose and the company', async () => {
    const [alone] = await model.embed(['Anna moved to Rome'], { purpose: 'query' });
    const [, among] = await model.embed(['Bob', 'Anna moved to Rome'], { purpose: 'document' });
    expect(among).toEqual(alone);
  });

  it('keeps its vectors from version to version: stores hold them', async () => {
    const [vector] = await hashEmbedding({ dimension: 16 }).embed(['Anna moved to Rome'], { purpose: 'document' });
    expect([...(vector as Float32Array)].map((value) => Math.round(value * 1000))).toMatchInlineSnapshot(`
      [
        -291,
        0,
        0,
        0,
        -387,
        97,
        -97,
        -387,
        194,
        300,
        -581,
        10,
        291,
        0,
        194,
        97,
      ]
    `);
  });

  it.each([
    ['a typo', 'the restaurant', 'the restuarant', 'the conference'],
    ['an inflection', 'she teaches', 'she teaching', 'she travels'],
    ['a compound', 'Gartenhaus', 'Haus', 'Auto'],
    ['case and accents', 'CAFÉ ZOË', 'cafe zoe', 'cave zone'],
    ['a script without spaces', '東京都に住む', '東京', '大阪'],
  ])('brings %s near', async (_, text, near, far) => {
    expect(await nearness(text, near)).toBeGreaterThan((await nearness(text, far)) + 0.1);
  });

  it('counts function words for little', async () => {
    expect(await nearness('where did she go with the dog', 'a dog')).toBeGreaterThan(
      (await nearness('where did she go with the dog', 'where did she go with the cat')) + 0.3,
    );
  });

  it('does not pretend to know meaning', async () => {
    expect(Math.abs((await nearness('car', 'automobile')) - (await nearness('car', 'banana')))).toBeLessThan(0.2);
  });

  it.each([0, 15, 2.5, 5000, Number.NaN])('refuses a dimension of %d and says which ones it takes', (dimension) => {
    expect(() => hashEmbedding({ dimension })).toThrow(/16 to 4096/);
  });

  it('stops when asked to', async () => {
    await expect(model.embed(['x'], { purpose: 'query', signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
