import { type Instant, utcDate } from '../../domain/instant.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'quarterHour'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'weekend'
  | 'workday'
  | 'workweek';

export const DAY = 86_400_000;
const MILLISECONDS: Partial<Record<Unit, number>> = {
  second: 1000,
  minute: 60_000,
  quarterHour: 900_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
  workweek: 7 * DAY,
  weekend: 7 * DAY,
  fortnight: 14 * DAY,
};
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };

/** Moves an instant by whole units in UTC. A day that the month reached does not have becomes its last: 31 January + 1 month = 28 February. */
export function addUnits(at: Instant, count: number, unit: Unit): Instant {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(at, count * months);
  if (unit === 'workday') return addWorkdays(at, count);
  return at + count * (MILLISECONDS[unit] ?? 0);
}

function addMonths(at: Instant, count: number): Instant {
  const whole = Math.trunc(count);
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + whole);
  date.setUTCDate(Math.min(day, daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)));
  return date.getTime() + Math.round((count - whole) * 30) * DAY;
}

function addWorkdays(at: Instant, count: number): Instant {
  let day = at;
  for (let left = Math.min(Math.abs(Math.trunc(count)), 5000); left > 0; ) {
    day += count > 0 ? DAY : -DAY;
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(at: Instant): number {
  return ((new Date(at).getUTCDay() + 6) % 7) + 1;
}

export function dayStart(at: Instant): Instant {
  return Math.floor(at / DAY) * DAY;
}

export function mondayOf(at: Instant): Instant {
  return dayStart(at) - (weekdayOf(at) - 1) * DAY;
}

export function yearOf(at: Instant): number {
  return new Date(at).getUTCFullYear();
}

/** 1 = January. */
export function monthOf(at: Instant): number {
  return new Date(at).getUTCMonth() + 1;
}

export function dayOf(at: Instant): number {
  return new Date(at).getUTCDate();
}

/** The first of a month that may lie outside 1…12: month 0 is the December before. */
export function monthStart(year: number, month: number): Instant {
  return utcDate(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1);
}

/** Monday of the first week of a span: the week that holds its first Thursday, as in ISO 8601. */
export function firstWeek(spanStart: Instant): Instant {
  const monday = mondayOf(spanStart);
  return weekdayOf(spanStart) <= 4 ? monday : monday + 7 * DAY;
}

/** Monday of the last week of a span that ends before `spanEnd`. */
export function lastWeek(spanEnd: Instant): Instant {
  return firstWeek(spanEnd) - 7 * DAY;
}
