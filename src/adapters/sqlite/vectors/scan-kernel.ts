/**
 * What scans the rows of a shard. Rows lie in blocks of {@link BLOCK_ROWS} in the kernel's memory, column by column: `validAt`, `invalidAt`, `recordedAt`,
 * `expiredAt` as float64, then the codes (one bit for the sign of each number of the vector). A row without a vector was recorded never, at `Infinity`.
 */
export interface ScanKernel {
  /** Another one after {@link grow}; what it held is kept. */
  readonly buffer: ArrayBuffer;
  /** Makes room for at least so many bytes. */
  grow(bytes: number): void;
  /**
   * Measures in how many bits the rows of a block differ from a query, those whose times pass:
   * `validAt <= validTo`, `invalidAfter < invalidAt`, `recordedAt <= knownAt < expiredAt`. Those at a distance below a bound are counted in the histogram
   * (uint32), and written to `out` in order: number and distance (uint32 each). Addresses are in bytes; `out` has room for {@link FOUND_BYTES}.
   *
   * @param times which of the four times are looked at, one bit each, in their order
   * @param first the number of the block's first row
   * @returns how many were written
   */
  scan(
    block: number,
    codeBytes: number,
    query: number,
    times: number,
    validTo: number,
    invalidAfter: number,
    knownAt: number,
    below: number,
    histogram: number,
    first: number,
    out: number,
  ): number;
  /** The dot product of a vector in float32 with one in halves (see half.ts); a multiple of eight numbers. */
  dot(vector: number, halves: number, numbers: number): number;
}

export const BLOCK_ROWS = 1024;
/** The four times of a row. */
export const TIME_COLUMNS = 4;
export const TIME_BYTES = BLOCK_ROWS * 8 * TIME_COLUMNS;
/** What one scan may write: each row of a block, and a list of those that pass with a word behind it. */
export const FOUND_BYTES = BLOCK_ROWS * (8 + 4) + 8;
