/** A labelled place on a time axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

type Unit = 'year' | 'month' | 'day' | 'hour';

/** Steps from fine to coarse, each with the columns that a label and a gap take. */
const STEPS: readonly { readonly unit: Unit; readonly count: number; readonly columns: number }[] = [
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, columns: 18 })),
  ...[1, 2, 7].map((count) => ({ unit: 'day' as const, count, columns: 12 })),
  ...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, columns: 9 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map((count) => ({ unit: 'year' as const, count, columns: 7 })),
];

const MILLISECONDS: Record<Unit, number> = { hour: 3_600_000, day: 86_400_000, month: 30.44 * 86_400_000, year: 365.25 * 86_400_000 };

/** The finest round steps of the UTC calendar whose labels fit side by side. */
export function ticks(from: number, to: number, columns: number): readonly Tick[] {
  const perColumn = (to - from) / columns;
  const step = STEPS.find(({ unit, count, columns: needed }) => (MILLISECONDS[unit] * count) / perColumn >= needed) ?? STEPS.at(-1);
  if (!step || !(to > from)) return [];
  const found: Tick[] = [];
  for (let at = firstAt(from, step.unit, step.count); at <= to; at = next(at, step.unit, step.count)) {
    if (at >= from) found.push({ at, label: label(at, step.unit) });
  }
  return found;
}

function firstAt(from: number, unit: Unit, count: number): number {
  const date = new Date(from);
  if (unit === 'year') return yearStart(Math.floor(date.getUTCFullYear() / count) * count);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / count) * count);
  const size = MILLISECONDS[unit] * (unit === 'hour' ? count : 1);
  return Math.ceil(from / size) * size;
}

function next(at: number, unit: Unit, count: number): number {
  const date = new Date(at);
  if (unit === 'year') return yearStart(date.getUTCFullYear() + count);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count);
  return at + MILLISECONDS[unit] * count;
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function label(at: number, unit: Unit): string {
  const iso = new Date(at).toISOString();
  const day = iso.slice(0, iso.indexOf('T'));
  if (unit === 'year') return day.slice(0, -6);
  if (unit === 'month') return day.slice(0, -3);
  return unit === 'day' ? day : `${day} ${iso.slice(day.length + 1, day.length + 6)}`;
}
