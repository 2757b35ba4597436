import { utcDate } from '../../../domain/instant.ts';
import type { Fields } from '../fields.ts';
import { hasRole, type Reader, type Reading, type Source } from '../reader.ts';
import { type Moment, moment } from './moment.ts';
import { fullFromShort } from './numbers.ts';

const STAMP = /(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s?(Z|[+-]\d\d(?::?\d\d)?)(?![\d:]))?(?!\d)/y;
const YEAR_FIRST = /(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/y;
const COMPACT = /((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/y;
const YEAR_LAST = /(\d{1,2})( ?[-/.] ?| )(\d{1,2})\2['’]?(\d{4}|\d{2}(?!\d))(?![/.]?\d)/y;
const DAY_MONTH = /(\d{1,2})([-/.])(\d{1,2})(?!\d|\2\d)(?:\.(?!\d))?/y;
const YEAR_MONTH = /(\d{4})([-/.])(0[1-9]|1[0-2])(?![-/.]?\d)/y;
const YEAR_WEEK = /(\d{4})-?[Ww](\d\d)(?:-([1-7]))?(?!\d)/y;
const MONTH_YEAR = /(0?[1-9]|1[0-2])([-/.])(\d{4})(?!\d|[-/.]\d)/y;

/** Dates in figures: ISO 8601, 12/05/2019, 2019.5.12, 20190512, 22.04., 2015-12. */
export const numericDate: Reader<Moment> = (source, at) => {
  const token = source.tokens[at];
  if (
    token?.type !== 'digits' ||
    /[\d$€£#:]/.test(source.text[token.index - 1] ?? '') ||
    /\d[.,/]$/.test(source.text.slice(Math.max(0, token.index - 2), token.index))
  )
    return [];
  const readings: Reading<Moment>[] = [];
  const add = (found: Moment | null, length: number): void => {
    if (found !== null) readings.push({ value: found, next: tokenAfter(source, at, token.index + length) });
  };
  let match = matchAt(STAMP, source, token.index);
  if (match) add(stamp(match), match[0].length);
  match = matchAt(YEAR_WEEK, source, token.index);
  if (match && Number(match[2]) <= 53)
    add(
      moment({ year: Number(match[1]), weekNumber: Number(match[2]), ...(match[3] === undefined ? {} : { weekday: Number(match[3]) }) }),
      match[0].length,
    );
  match = matchAt(YEAR_FIRST, source, token.index);
  if (match) add(full(Number(match[1]), Number(match[3]), Number(match[4])), match[0].length);
  match = matchAt(COMPACT, source, token.index);
  if (match) add(full(Number(match[1]), Number(match[2]), Number(match[3])), match[0].length);
  match = matchAt(YEAR_LAST, source, token.index);
  if (match && !(match[2] === ' ' && match[4]?.length === 2 && Number(match[4]) < 32)) add(yearLast(match, source), match[0].length);
  match = matchAt(DAY_MONTH, source, token.index);
  if (match) add(dayMonth(match, source, at), match[2] === '.' ? match[0].length : match[0].replace(/\.$/, '').length);
  match = matchAt(YEAR_MONTH, source, token.index);
  if (match) add(moment({ year: Number(match[1]), month: Number(match[3]) }), match[0].length);
  match = matchAt(MONTH_YEAR, source, token.index);
  if (match) add(moment({ year: Number(match[3]), month: Number(match[1]) }), match[0].length);
  return readings;
};

export function matchAt(pattern: RegExp, source: Source, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source.text);
}

export function tokenAfter(source: Source, at: number, index: number): number {
  let next = at;
  while ((source.tokens[next]?.index ?? Number.POSITIVE_INFINITY) < index) next += 1;
  return next;
}

function stamp(match: RegExpExecArray): Moment | null {
  const [, year, month, day, hour, minute, second, zone] = match;
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  const clock = { hour: Number(hour), minute: Number(minute), ...(second === undefined ? {} : { second: Number(second) }) };
  return moment({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    clock,
    ...(zone === undefined ? {} : { zone: zoneMinutes(zone) }),
  });
}

/** Minutes east of UTC of `Z`, `+02:00`, `-0530` or `+2`. */
export function zoneMinutes(zone: string): number {
  const parts = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (parts === null) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

/** A date with an impossible day is kept: it must be refused, not read as something shorter. */
function full(year: number, month: number, day: number): Moment | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? moment({ year, month, day }) : null;
}

function yearLast(match: RegExpExecArray, source: Source): Moment | null {
  const year = match[4]?.length === 4 ? Number(match[4]) : fullFromShort(Number(match[4]), source);
  const order = inOrder(Number(match[1]), Number(match[3]), source, year);
  return order === null ? null : moment({ year, ...order }, order.unsure ? { unsafe: true } : {});
}

function dayMonth(match: RegExpExecArray, source: Source, at: number): Moment | null {
  if (match[0] === '24/7' || match[0] === '9-5') return null;
  const order = inOrder(Number(match[1]), Number(match[3]), source);
  if (order === null) return null;
  if (match[2] === '-' && afterTimeOfDay(source, at)) return null;
  if (match[2] === '-' && followsWeekday(source, at) && areHours(Number(match[1]), Number(match[3]))) return null;
  if (match[2] === '.' && afterAt(source, at)) return null;
  const doubtful = match[2] !== '/' || (match[1]?.length === 1 && match[3]?.length === 1 && Number(match[3]) < 5);
  const fields: Fields = { month: order.month, day: order.day };
  return doubtful && !(match[2] === '.' && /\.$/.test(match[0])) ? { fields, weak: true } : moment(fields);
}

/** "Monday 12-4" and "Monday 3-8" are times; "Monday 11-4" runs backwards, so it is a date. */
function areHours(first: number, second: number): boolean {
  return (first < second && second <= 12) || (first === 12 && second < 12);
}

function followsWeekday(source: Source, at: number): boolean {
  const before = source.tokens[at - 1]?.raw === ',' ? at - 2 : at - 1;
  return source.lexemesAt(before).some(({ kind }) => kind === 'weekday');
}

/** "tomorrow 6-8", "Monday morning 6-8" are hours. */
function afterTimeOfDay(source: Source, at: number): boolean {
  return source.lexemesAt(at - 1).some(({ kind }) => kind === 'part' || kind === 'day' || kind === 'dayPart' || kind === 'weekdayPart');
}

/** "Tuesday at 4.15". */
function afterAt(source: Source, at: number): boolean {
  return hasRole(source, at - 1, 'at') && !hasRole(source, at - 1, 'on') && !hasRole(source, at - 1, 'of');
}

/** Day and month in the order of the language, turned round when only that exists. */
function inOrder(first: number, second: number, source: Source, year = 2000): { month: number; day: number; unsure: boolean } | null {
  const { monthFirst } = source.lexicon.vocabulary;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  const unsure = first <= 12 && second <= 12 && first !== second;
  if (month >= 1 && month <= 12 && Number.isFinite(utcDate(year, month, day))) return { month, day, unsure };
  if (day >= 1 && day <= 12 && Number.isFinite(utcDate(year, day, month))) return { month: day, day: month, unsure: false };
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return { month, day, unsure: false };
  return day >= 1 && day <= 12 && month >= 1 && month <= 31 ? { month: day, day: month, unsure: false } : null;
}
