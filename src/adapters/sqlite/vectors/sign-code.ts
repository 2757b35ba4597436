import { asHalves } from './half.ts';

/** The bytes of a code: one bit for each number, filled up to what the scan takes at once. */
export function codeBytesOf(dimension: number): number {
  return Math.ceil(dimension / 128) * 16;
}

/**
 * One bit for each number of a vector: whether it is negative. In how many bits two codes differ grows with the angle between their vectors
 * (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002, with the axes for random directions).
 */
export function writeSignsOfHalves(bytes: Uint8Array, code: Uint8Array): void {
  const halves = asHalves(bytes);
  code.fill(0);
  for (let index = 0; index < halves.length; index += 1) {
    code[index >> 3] = (code[index >> 3] as number) | (((halves[index] as number) >>> 15) << (index & 7));
  }
}

export function signsOf(vector: Float32Array, codeBytes: number): Uint8Array {
  const code = new Uint8Array(codeBytes);
  for (let index = 0; index < vector.length; index += 1) {
    if ((vector[index] as number) < 0) code[index >> 3] = (code[index >> 3] as number) | (1 << (index & 7));
  }
  return code;
}
