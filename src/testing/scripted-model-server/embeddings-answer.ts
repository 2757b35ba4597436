import { z } from 'zod';

const embeddingsBody = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  dimensions: z.int().positive().optional(),
});

/** The body of `/embeddings`, or what is wrong with the request. */
export function embeddingsAnswer(
  body: unknown,
  embed: (text: string, dimension: number) => readonly number[],
  dimension: number,
): object | string {
  const read = embeddingsBody.safeParse(body);
  if (!read.success) return z.prettifyError(read.error);
  const { model, input, encoding_format: format, dimensions = dimension } = read.data;
  const texts = typeof input === 'string' ? [input] : input;
  const data = texts.map((text, index) => {
    const vector = embed(text, dimensions);
    return { object: 'embedding', index, embedding: format === 'base64' ? base64Of(vector) : vector };
  });
  const tokens = Math.ceil(texts.join('').length / 4);
  return { object: 'list', model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

function base64Of(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

/** A vector of how often each letter occurs: not of unit length, as many endpoints give it. */
export function letterCounts(text: string, dimension: number): readonly number[] {
  const vector = Array.from({ length: dimension }, () => 0);
  for (const character of text.toLowerCase()) {
    const place = (character.codePointAt(0) ?? 0) % dimension;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}
