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

/**
 * About the cosine of a unit vector with one whose code is told: the sum of the vector's numbers, each with the other's sign, over the sum that a random
 * direction has with its own signs, √(2 · dimension / π) (the estimator of Gao and Long, "RaBitQ", SIGMOD 2024). Nearer to it than what the number of
 * differing bits tells. Sums for each value of each byte are made first, so that a code takes one look-up a byte.
 */
export function cosineByCode(vector: Float32Array, codeBytes: number): (codes: Uint8Array, at: number) => number {
  const sums = new Float32Array(codeBytes * 256);
  for (let byte = 0; byte < codeBytes; byte += 1) {
    const number = (bit: number) => vector[byte * 8 + bit] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) sums[byte * 256] = (sums[byte * 256] as number) + number(bit);
    for (let value = 1; value < 256; value += 1) {
      const last = 31 - Math.clz32(value);
      sums[byte * 256 + value] = (sums[byte * 256 + value - (1 << last)] as number) - 2 * number(last);
    }
  }
  const scale = Math.sqrt(Math.PI / (2 * vector.length));
  return (codes, at) => {
    let sum = 0;
    for (let byte = 0; byte < codeBytes; byte += 1) sum += sums[byte * 256 + (codes[at + byte] as number)] as number;
    return sum * scale;
  };
}
