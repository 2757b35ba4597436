import { dotOfHalves } from './half.ts';
import { BLOCK_ROWS, type ScanKernel, TIME_BYTES } from './scan-kernel.ts';

/** The scan in plain TypeScript: the oracle of the WebAssembly one, which stands in where there is none, and for small shards. */
export function plainKernel(): ScanKernel {
  let buffer = new ArrayBuffer(0);
  return {
    get buffer() {
      return buffer;
    },
    grow: (bytes) => {
      const larger = new ArrayBuffer(bytes);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
    },
    scan: (block, codeBytes, query, times, validTo, invalidAfter, knownAt, below, histogram, first, out) => {
      const [validAt, invalidAt, recordedAt, expiredAt] = [0, 1, 2, 3].map(
        (column) => new Float64Array(buffer, block + column * BLOCK_ROWS * 8, BLOCK_ROWS),
      ) as [Float64Array, Float64Array, Float64Array, Float64Array];
      const words = codeBytes / 4;
      const codes = new Uint32Array(buffer, block + TIME_BYTES, BLOCK_ROWS * words);
      const asked = new Uint32Array(buffer, query, words);
      const counts = new Uint32Array(buffer, histogram, codeBytes * 8 + 1);
      const written = new Uint32Array(buffer, out, BLOCK_ROWS * 2);
      let found = 0;
      for (let row = 0; row < BLOCK_ROWS; row += 1) {
        if (times & 1 && (validAt[row] as number) > validTo) continue;
        if (times & 2 && (invalidAt[row] as number) <= invalidAfter) continue;
        if (times & 4 && (recordedAt[row] as number) > knownAt) continue;
        if (times & 8 && (expiredAt[row] as number) <= knownAt) continue;
        let distance = 0;
        for (let word = 0; word < words; word += 1) distance += ones((codes[row * words + word] as number) ^ (asked[word] as number));
        if (distance >= below) continue;
        written[found * 2] = first + row;
        written[found * 2 + 1] = distance;
        found += 1;
        counts[distance] = (counts[distance] as number) + 1;
      }
      return found;
    },
    dot: (vector, halves, numbers) => dotOfHalves(new Uint8Array(buffer, halves, numbers * 2), new Float32Array(buffer, vector, numbers)),
  };
}

/** How many bits of 32 are set, added up in parallel: pairs, fours, bytes (Warren, "Hacker's Delight", §5–1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
