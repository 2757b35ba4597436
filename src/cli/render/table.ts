import { cut, padEnd, widest } from './cells.ts';
import { type Paint, PLAIN, type Style } from './paint.ts';

export interface Column<Row> {
  /** Left out: the table has no line of headings. */
  readonly heading?: string;
  readonly text: (row: Row) => string;
  readonly style?: (row: Row) => Style | undefined;
  /** This column is cut where the table would be wider than the terminal. */
  readonly yields?: boolean;
}

const GAP = '  ';
const NARROWEST = 12;

/** Rows as aligned columns, one line each; a column in which nothing stands is left out. `width`: left out = as wide as it gets. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, paint = PLAIN }: { readonly width?: number | undefined; readonly paint?: Paint } = {},
): string {
  const used = columns
    .map((column) => ({ ...column, cells: rows.map(column.text) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heads = used.some(({ heading }) => heading !== undefined);
  const widths = used.map(({ cells, heading = '' }) => widest(heads ? [heading, ...cells] : cells));
  const total = widths.reduce((sum, column) => sum + column, 0) + GAP.length * (widths.length - 1);
  const yielding = used.findIndex((column) => column.yields);
  if (width !== undefined && total > width && yielding >= 0)
    widths[yielding] = Math.max(NARROWEST, (widths[yielding] ?? 0) - (total - width));

  const line = (cells: readonly string[], styleOf: (index: number) => Style | undefined) =>
    cells
      .map((cell, index) => {
        const columns = widths[index] ?? 0;
        const text = index === yielding ? cut(cell, columns) : cell;
        const padded = index === cells.length - 1 ? text : padEnd(text, columns);
        const style = styleOf(index);
        return style ? paint(style, padded) : padded;
      })
      .join(GAP)
      .trimEnd();
  const lines = rows.map((row, at) =>
    line(
      used.map(({ cells }) => cells[at] ?? ''),
      (index) => used[index]?.style?.(row),
    ),
  );
  return (
    heads
      ? [
          line(
            used.map(({ heading = '' }) => heading),
            () => 'faint',
          ),
          ...lines,
        ]
      : lines
  ).join('\n');
}
