import { type StampDay, stampOf } from './stamp.ts';

/** Which number of `01/02/2023` comes first. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** What a line tells about the order of day and month; `undefined` where it leaves both open. Dots stand between days, months and years. */
export function dayOrderIn(line: string): DayOrder | undefined {
  const { day } = (stampOf(line, 'ahead') ?? stampOf(line, 'behind'))?.stamp ?? {};
  return day === undefined ? undefined : orderIn(day);
}

/** `2023-02-01`; `undefined` where the order is not known and would matter. */
export function isoDay(day: StampDay, order: DayOrder | undefined): string | undefined {
  if ('iso' in day) return day.iso;
  const known = orderIn(day) ?? order ?? (day.first === day.second ? 'dmy' : undefined);
  if (known === undefined) return undefined;
  const [month, dayOfMonth] = known === 'dmy' ? [day.second, day.first] : [day.first, day.second];
  return [day.year, ...[month, dayOfMonth].map((number) => String(number).padStart(2, '0'))].join('-');
}

function orderIn(day: StampDay): DayOrder | undefined {
  if ('iso' in day) return undefined;
  if (day.dots || day.first > 12) return 'dmy';
  return day.second > 12 ? 'mdy' : undefined;
}
