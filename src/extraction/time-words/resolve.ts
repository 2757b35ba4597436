import { type Instant, utcDate } from '../../domain/instant.ts';
import { DAY, dayOf, dayStart, daysInMonth, firstWeek, lastWeek, mondayOf, monthOf, monthStart, weekdayOf, yearOf } from './calendar.ts';
import { edgeOf } from './edges.ts';
import { type Fields, namesDate } from './fields.ts';
import { holidayIn, nthWeekday } from './holidays.ts';
import type { Anchor, Span } from './span.ts';
import { placeInDay } from './time-of-day.ts';

/** The span that the fields name, seen from the anchor; `null` when there is no such date (30 February) or too little is known. */
export function resolve(fields: Fields, anchor: Anchor): Span | null {
  if (fields.now === true) {
    const second = Math.floor(anchor.saidAt / 1000) * 1000;
    return { at: second, until: second + 1000, precision: 'second' };
  }
  const direction = fields.direction === 'this' ? 'nearest' : (fields.direction ?? anchor.prefer);
  const date = resolveDate(fields, { ...anchor, prefer: direction });
  if (date === null || !Number.isFinite(date.at) || !Number.isFinite(date.until)) return null;
  if (Math.abs(date.at) > 8e15) return null;
  const timed = placeInDay(date, fields, anchor);
  return fields.edge === undefined ? timed : edgeOf(timed, fields, anchor.saidAt);
}

function resolveDate(fields: Fields, anchor: Anchor): Span | null {
  const { saidAt } = anchor;
  if (!namesDate(fields)) return days(dayStart(saidAt), 1);
  if (fields.nthDay !== undefined) return nthDayOf(fields, fields.nthDay, anchor);
  if (fields.week !== undefined || (fields.weekend !== undefined && fields.holiday === undefined && fields.nthWeekday === undefined))
    return inWeek(fields, fields.week ?? mondayOf(saidAt));
  if (fields.decade !== undefined) return years(fields.decade, 10);
  if (fields.century !== undefined) return years(fields.century, 100);
  if (fields.holiday !== undefined) return holiday(fields.holiday, fields, anchor);
  if (fields.nthWeek !== undefined || fields.nthWeekday !== undefined) return nthInSpan(fields, anchor);
  if (fields.weekNumber !== undefined) return numberedWeek(fields, anchor);
  if (fields.quarter !== undefined) return months(fields, anchor, fields.quarter * 3 - 2, 3);
  if (fields.halfYear !== undefined && fields.month !== undefined) {
    const { halfYear, ...month } = fields;
    const span = resolveDate(month, anchor);
    return span && edgeOf(span, { ...month, edge: halfYear === 1 ? 'start' : 'end' }, anchor.saidAt);
  }
  if (fields.halfYear !== undefined) return months(fields, anchor, fields.halfYear * 6 - 5, 6);
  if (fields.season !== undefined) return months(fields, anchor, fields.season, 1);
  if (fields.month !== undefined)
    return fields.day === undefined ? months(fields, anchor, fields.month, 1) : monthDay(fields, fields.month, fields.day, anchor);
  if (fields.day !== undefined) return dayOfMonth(fields, fields.day, anchor);
  if (fields.weekday !== undefined) return nearestWeekday(fields.weekday, anchor);
  return fields.year === undefined ? null : years(fields.year, 1);
}

function days(at: Instant, count: number): Span {
  return { at, until: at + count * DAY, precision: 'day' };
}

function years(year: number, count: number): Span {
  return { at: utcDate(year), until: utcDate(year + count), precision: 'year' };
}

function inWeek(fields: Fields, monday: Instant): Span {
  if (fields.weekday !== undefined) return days(monday + (fields.weekday - 1) * DAY, 1);
  if (fields.weekend !== undefined) return days(monday + 5 * DAY, fields.length ?? 2);
  return { at: monday, until: monday + (fields.length ?? (fields.workweek === true ? 5 : 7)) * DAY, precision: 'week' };
}

function holiday(rule: string, fields: Fields, anchor: Anchor): Span {
  const at =
    fields.year !== undefined
      ? holidayIn(rule, fields.year)
      : (choose(
          around(yearOf(anchor.saidAt), 1).map((year) => days(holidayIn(rule, year), 1)),
          anchor,
        )?.at ?? Number.NaN);
  if (fields.weekend === undefined) return days(at, fields.length ?? 1);
  const weekday = weekdayOf(at);
  if (weekday === 4 || weekday === 5) return days(at, 8 - weekday);
  const saturday = mondayOf(at) + (weekday <= 2 ? -2 : 5) * DAY;
  return days(saturday, fields.length ?? (weekday === 1 ? 3 : 2));
}

function nthInSpan(fields: Fields, anchor: Anchor): Span | null {
  const { nthWeek, nthWeekday: nth, weekend, ...rest } = fields;
  const length = weekend === true ? 2 : 1;
  const outer =
    rest.month === undefined && rest.year === undefined && rest.quarter === undefined ? { ...rest, year: yearOf(anchor.saidAt) } : rest;
  if (nth !== undefined && outer.month !== undefined && outer.year === undefined) {
    const candidates = around(yearOf(anchor.saidAt), 1).map((year) => days(nthWeekday(year, outer.month ?? 1, nth.weekday, nth.n), length));
    return choose(candidates.filter(exists), anchor);
  }
  const { weekday, edge, clock, part, ...dates } = outer;
  const span = resolveDate(dates, anchor);
  if (span === null) return null;
  if (nth !== undefined) {
    if (outer.month !== undefined) return days(nthWeekday(yearOf(span.at), monthOf(span.at), nth.weekday, nth.n), length);
    const first =
      nth.n > 0
        ? span.at + ((nth.weekday - weekdayOf(span.at) + 7) % 7) * DAY + (nth.n - 1) * 7 * DAY
        : span.until - DAY - ((weekdayOf(span.until - DAY) - nth.weekday + 7) % 7) * DAY;
    return days(first, length);
  }
  const n = nthWeek ?? 1;
  const monday = n < 0 ? lastWeek(span.until) + (n + 1) * 7 * DAY : firstWeek(span.at) + (n - 1) * 7 * DAY;
  return inWeek(weekday === undefined ? {} : { weekday }, monday);
}

function nthDayOf({ nthDay: _, clock: _clock, part: _part, ...outer }: Fields, n: number, anchor: Anchor): Span | null {
  if (outer.month !== undefined && outer.week === undefined) return monthDay(outer, outer.month, n, anchor);
  const span = resolveDate(outer, anchor);
  if (span === null) return null;
  const at = n < 0 ? span.until - DAY : span.at + (n - 1) * DAY;
  return at < span.until ? days(at, 1) : null;
}

function numberedWeek(fields: Fields, anchor: Anchor): Span {
  const monday = firstWeek(utcDate(fields.year ?? yearOf(anchor.saidAt))) + ((fields.weekNumber ?? 1) - 1) * 7 * DAY;
  return inWeek(fields.weekday === undefined ? {} : { weekday: fields.weekday }, monday);
}

function months(fields: Fields, anchor: Anchor, month: number, count: number): Span | null {
  const span = (year: number): Span => ({ at: monthStart(year, month), until: monthStart(year, month + count), precision: 'month' });
  if (fields.year !== undefined) return span(fields.year);
  if (fields.direction === 'this') return span(yearOf(anchor.saidAt));
  return choose(around(yearOf(anchor.saidAt), 1).map(span), anchor, fields.direction !== undefined);
}

function monthDay(fields: Fields, month: number, day: number, anchor: Anchor): Span | null {
  if (fields.year !== undefined) return days(dayIn(fields.year, month, day), 1);
  const year = yearOf(anchor.saidAt);
  if (fields.direction === 'this') return days(dayIn(year, month, day), 1);
  const candidates = around(year, month === 2 && day === 29 ? 8 : 1)
    .map((one) => days(dayIn(one, month, day), 1))
    .filter(exists);
  const next = candidates.findIndex((one) => one.until > anchor.saidAt);
  const fitting = candidates.slice(Math.max(0, next - 1), next + 1).filter((one) => weekdayOf(one.at) === fields.weekday);
  return choose(fitting.length > 0 ? fitting : candidates, anchor, fields.direction !== undefined);
}

/** A day of a month; `-1` is its last. */
function dayIn(year: number, month: number, day: number): Instant {
  return utcDate(year, month, day < 0 ? daysInMonth(year, month) : day);
}

function dayOfMonth(fields: Fields, day: number, anchor: Anchor): Span | null {
  const month = monthOf(anchor.saidAt);
  const year = yearOf(anchor.saidAt);
  const reach = fields.weekday === undefined ? 2 : 14;
  const candidates: Span[] = [];
  for (let shift = -reach; shift <= reach; shift += 1) {
    const first = monthStart(year, month + shift);
    if (day > daysInMonth(yearOf(first), monthOf(first))) continue;
    const at = first + (day - 1) * DAY;
    if (fields.weekday === undefined || weekdayOf(at) === fields.weekday) candidates.push(days(at, 1));
  }
  return choose(candidates, anchor);
}

function nearestWeekday(weekday: number, anchor: Anchor): Span | null {
  const monday = mondayOf(anchor.saidAt) + (weekday - 1) * DAY;
  return choose(
    [-7, 0, 7].map((shift) => days(monday + shift * DAY, 1)),
    anchor,
  );
}

function exists(span: Span): boolean {
  return Number.isFinite(span.at);
}

function around(year: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => year - reach + index);
}

/** The candidate that the anchor prefers; candidates are in order of time. `strict` leaves out the one that holds now: "last March". */
function choose(candidates: readonly Span[], { saidAt, prefer }: Anchor, strict = false): Span | null {
  const today = dayStart(saidAt);
  if (prefer === 'past') return candidates.findLast((one) => (strict ? one.until <= today : one.at <= saidAt)) ?? null;
  if (prefer === 'future') return candidates.find((one) => (strict ? one.at > saidAt : one.until > today)) ?? null;
  let best: Span | null = null;
  for (const one of candidates) if (best === null || distance(one, today) <= distance(best, today)) best = one;
  return best;
}

function distance(span: Span, today: Instant): number {
  return span.at > today ? span.at - today : span.until > today ? 0 : today - span.until + DAY;
}

export function fieldsOfDay(at: Instant): Fields {
  return { year: yearOf(at), month: monthOf(at), day: dayOf(at) };
}
