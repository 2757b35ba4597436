/** Prints rows under their column names, aligned. */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  for (const line of cells)
    console.log(line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '));
}

/** The last line of every bench: its figures as one line of JSON. */
export function printFigures(figures: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(figures));
}

/** A share or a time, rounded for reading. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
