import { BLOCK_ROWS } from './scan-kernel.ts';

/** Between which instants each of the four times of a block lies: most questions need not look at every row's. */
export class TimeBounds {
  readonly #least: readonly number[];
  readonly #most: readonly number[];

  /** @param times column by column, as they lie in the kernel's memory */
  constructor(times: Float64Array) {
    const least = [Infinity, Infinity, Infinity, Infinity];
    const most = [-Infinity, -Infinity, -Infinity, -Infinity];
    for (let index = 0; index < times.length; index += 1) {
      const column = Math.floor(index / BLOCK_ROWS);
      const time = times[index] as number;
      if (time < (least[column] as number)) least[column] = time;
      if (time > (most[column] as number)) most[column] = time;
    }
    this.#least = least;
    this.#most = most;
  }

  /** The times that decide, one bit each, as `ScanKernel.scan` takes them and its instants; `null` where no row of the block passes. */
  deciding(validTo: number, invalidAfter: number, knownAt: number): number | null {
    const [validAt, invalidAt, recordedAt, expiredAt] = this.#least as [number, number, number, number];
    const [lastValidAt, lastInvalidAt, lastRecordedAt, lastExpiredAt] = this.#most as [number, number, number, number];
    if (validAt > validTo || lastInvalidAt <= invalidAfter || recordedAt > knownAt || lastExpiredAt <= knownAt) return null;
    const bits = [lastValidAt > validTo, invalidAt <= invalidAfter, lastRecordedAt > knownAt, expiredAt <= knownAt];
    return bits.reduce((sum, decides, column) => sum + (decides ? 1 << column : 0), 0);
  }
}
