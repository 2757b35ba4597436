/**
 * What scans the rows of a shard. Rows lie in blocks of {@link BLOCK_ROWS} in the kernel's memory, column by column: `validAt`, `invalidAt`, `recordedAt`,
 * `expiredAt` as float64, then the codes (one bit for the sign of each number of the vector), then the distances of the last scan as uint16.
 * A row without a vector was recorded never, at `Infinity`.
 */
export interface ScanKernel {
  /** Another one after {@link grow}; what it held is kept. */
  readonly buffer: ArrayBuffer;
  /** Makes room for at least so many bytes. */
  grow(bytes: number): void;
  /**
   * Measures in how many bits the rows of a block differ from a query, those whose times pass:
   * `validAt <= validTo`, `invalidAfter < invalidAt`, `recordedAt <= knownAt < expiredAt`. The others are {@link OUT}.
   * Each distance is counted in the histogram (uint32). Addresses are in bytes.
   */
  scan(block: number, codeBytes: number, query: number, histogram: number, validTo: number, invalidAfter: number, knownAt: number): void;
  /**
   * Writes the numbers of the rows with `from <= distance < to` to `out` (uint32), at most so many; tells how many.
   *
   * @param first the number of the block's first row
   */
  collect(distances: number, from: number, to: number, first: number, out: number, most: number): number;
  /** The dot product of a vector in float32 with one in halves (see half.ts); a multiple of eight numbers. */
  dot(vector: number, halves: number, numbers: number): number;
}

export const BLOCK_ROWS = 1024;
/** The four times of a row. */
export const TIME_COLUMNS = 4;
export const TIME_BYTES = BLOCK_ROWS * 8 * TIME_COLUMNS;
export const OUT = 0xffff;
