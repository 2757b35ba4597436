import { type Instant, utcDate } from '../../domain/instant.ts';
import { DAY, daysInMonth, weekdayOf } from './calendar.ts';

/**
 * The day of a holiday in a year. A rule is `12-25` (fixed), `easter-2` (days from Easter Sunday), `advent+7` (days from the
 * first Sunday of Advent, four Sundays before Christmas) or `11-4-thu` (fourth Thursday of November; `-1` = last), the last
 * with an optional shift in days: `11-4-thu+1` is the Friday after.
 */
export function holidayIn(rule: string, year: number): Instant {
  const easter = /^easter([+-]\d+)?$/.exec(rule);
  if (easter) return easterSunday(year) + Number(easter[1] ?? 0) * DAY;
  const advent = /^advent([+-]\d+)?$/.exec(rule);
  if (advent) return firstAdvent(year) + Number(advent[1] ?? 0) * DAY;
  const nth = /^(\d+)-(-?\d)-([a-z]{3})([+-]\d+)?$/.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), WEEKDAYS.indexOf(nth[3] ?? '') + 1, Number(nth[2])) + Number(nth[4] ?? 0) * DAY;
  const [month = 1, day = 1] = rule.split('-').map(Number);
  return utcDate(year, month, day);
}

/** The Sunday on 27 November or after. */
function firstAdvent(year: number): Instant {
  const earliest = utcDate(year, 11, 27);
  return earliest + (7 - weekdayOf(earliest)) * DAY;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The nth weekday (1 = Monday) of a month; `-1` counts from the end. NaN where the month has no fifth one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Instant {
  if (n < 0) {
    const last = utcDate(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7) * DAY + (n + 1) * 7 * DAY;
  }
  const first = utcDate(year, month, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  return utcDate(year, month, day);
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher). */
function easterSunday(year: number): Instant {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return utcDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}
