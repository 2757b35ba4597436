import { type Instant, utcDate } from '../../../domain/instant.ts';
import { DAY, mondayOf, weekdayOf } from '../calendar.ts';
import { type Fields, mergeFields, sameDay } from '../fields.ts';
import type { Source } from '../reader.ts';
import { fieldsOfDay, resolve } from '../resolve.ts';
import type { Anchor, Span } from '../span.ts';

/** Words that mean one point or unit of time, as far as they fix it. */
export interface Moment {
  readonly fields: Fields;
  /** Too little to count on its own: "may", "sun", a bare number. */
  readonly weak?: true;
  /** It names a part of a longer period that has to stand beside: "the last week" of what. */
  readonly incomplete?: true;
  /** People read it in two ways: "next Friday". */
  readonly unsafe?: true;
  /** It counts from another date ("three days after Easter"). */
  readonly anchored?: true;
  /** It is seen from the message: "next quarter", "the year". */
  readonly relative?: true;
  /** Where the count leads to before it is widened to its precision: "two years ago" is a year, counted to a day. */
  readonly counted?: Instant;
}

export function moment(fields: Fields, marks: Omit<Moment, 'fields'> = {}): Moment {
  return { fields, ...marks };
}

export function weak(fields: Fields): Moment {
  return { fields, weak: true };
}

export function unsafe(fields: Fields): Moment {
  return { fields, unsafe: true };
}

export function mergeMoments(left: Moment, right: Moment): Moment | null {
  if (
    isOtherWeekday(right, left) ||
    (left.fields.weekday !== undefined && left.fields.day === undefined && right.relative && right.fields.day !== undefined)
  )
    return null;
  const inCountedWeek = weekdayInCount(left, right) ?? weekdayInCount(right, left);
  if (inCountedWeek !== null) return inCountedWeek;
  const fields = mergeFields(left.fields, right.fields);
  if (fields === null) return null;
  return {
    fields,
    ...(left.unsafe || right.unsafe ? { unsafe: true as const } : {}),
    ...(left.anchored || right.anchored ? { anchored: true as const } : {}),
    ...(left.relative || right.relative ? { relative: true as const } : {}),
  };
}

/** "this Friday (June 15)", "tomorrow, 13/04/21": a day said a second time, as a date. */
export function restated(left: Moment, right: Moment): Moment | null {
  const fields = left.relative && !right.relative ? sameDay(left.fields, right.fields) : null;
  return fields === null ? null : { fields };
}

/** What tells two readings apart. */
export function keyOfMoment(one: Moment): string {
  return JSON.stringify(one);
}

/** "Dienstag morgen" is no tomorrow unless tomorrow is a Tuesday. */
function isOtherWeekday({ fields }: Moment, day: Moment): boolean {
  const { year, month, day: date } = day.fields;
  if (
    fields.weekday === undefined ||
    fields.day !== undefined ||
    !day.relative ||
    year === undefined ||
    month === undefined ||
    date === undefined
  )
    return false;
  return weekdayOf(utcDate(year, month, date)) !== fields.weekday;
}

/** "Thursday, two years from now": the day of that name in the week the count leads to. */
function weekdayInCount(weekday: Moment, counted: Moment): Moment | null {
  const name = weekday.fields.weekday;
  if (name === undefined || counted.counted === undefined || counted.fields.clock !== undefined || Object.keys(weekday.fields).length > 1)
    return null;
  return { fields: fieldsOfDay(mondayOf(counted.counted) + (name - 1) * DAY), unsafe: true };
}

/** Whether two people would count to the same date: it is fixed by its words, or by a form with one reading. */
export function isSafe({ fields, unsafe: doubtful, anchored }: Moment): boolean {
  if (doubtful || anchored || fields.edge !== undefined || fields.part !== undefined) return false;
  return (
    fields.year !== undefined ||
    fields.week !== undefined ||
    fields.decade !== undefined ||
    fields.century !== undefined ||
    fields.now !== undefined
  );
}

export function anchorOf(source: Source): Anchor {
  return { saidAt: source.saidAt, prefer: source.prefer, partHours: source.lexicon.vocabulary.partHours ?? {} };
}

export function resolveMoment(one: Moment, source: Source, prefer = source.prefer): Span | null {
  return resolve(one.fields, { ...anchorOf(source), prefer });
}
