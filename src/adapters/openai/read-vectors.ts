import { z } from 'zod';
import { unitLength } from '../shared/unit-length.ts';
import { BrokenAnswer } from './failure.ts';

const embeddingsSchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.union([z.string(), z.array(z.number())]) })),
});

/** The vectors of an answer in the order of the texts, of unit length. @throws BrokenAnswer */
export function readVectors(body: unknown, texts: number): readonly Float32Array[] {
  const read = embeddingsSchema.safeParse(body);
  if (!read.success)
    throw new BrokenAnswer(`the answer holds no vectors: ${z.prettifyError(read.error).replaceAll('\n', ' ').slice(0, 300)}`);
  const { data } = read.data;
  if (data.length !== texts) throw new BrokenAnswer(`${texts} texts got ${data.length} vectors`);
  const inOrder = data.map((one, place) => ({ ...one, index: one.index ?? place })).toSorted((a, b) => a.index - b.index);
  return inOrder.map(({ embedding }) => {
    const vector = typeof embedding === 'string' ? fromBase64(embedding) : Float32Array.from(embedding);
    if (vector.length === 0 || vector.some((value) => !Number.isFinite(value)))
      throw new BrokenAnswer('a vector is empty or holds values that are no numbers');
    return unitLength(vector);
  });
}

/** 32-bit floats, little end first. */
function fromBase64(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readFloatLE(index * 4));
}
