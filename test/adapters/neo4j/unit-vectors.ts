import { createHash } from 'node:crypto';

/** Random vectors of length 1, the same for the same seed. */
export function unitVectors(dimension: number, seed: number): () => Float32Array {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return () => {
    const vector = Float32Array.from({ length: dimension }, next);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
