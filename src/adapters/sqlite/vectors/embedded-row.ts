import type { ScanRow } from './scan-blocks.ts';

/** A row of the file with what is scanned of it. */
export interface EmbeddedRow {
  readonly row: number;
  /** When it changed last, in the order of changes. */
  readonly seq: number;
  readonly vector: number;
  readonly numbers: Uint8Array;
  readonly valid_at: number;
  readonly invalid_at: number;
  readonly recorded_at: number;
  readonly expired_at: number;
  /** Names only: when each mention of it was believed. */
  readonly mentions: string | null;
}

export type Stretch = readonly [from: number, to: number];

/**
 * What is scanned of a row, and when it was believed where that was several times: the scan then tests the first to the last instant.
 * `null` where it never was.
 */
export function scanned(row: EmbeddedRow): { readonly row: ScanRow; readonly stretches: readonly Stretch[] } | null {
  const stretches: readonly Stretch[] = row.mentions === null ? [[row.recorded_at, row.expired_at]] : joined(JSON.parse(row.mentions));
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return null;
  const { vector, valid_at: validAt, invalid_at: invalidAt } = row;
  return { row: { vector, validAt, invalidAt, recordedAt: first[0], expiredAt: last[1] }, stretches };
}

/** Stretches of time in order, those that touch or overlap as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const [from, to] of stretches.filter(([start, end]) => start < end).toSorted((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && from <= before[1]) result[result.length - 1] = [before[0], Math.max(before[1], to)];
    else result.push([from, to]);
  }
  return result;
}
