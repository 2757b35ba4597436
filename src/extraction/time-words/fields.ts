import type { Instant } from '../../domain/instant.ts';
import type { Edge, PartOfDay } from './vocabulary.ts';

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly half?: 'am' | 'pm';
}

/**
 * What some words fix of a date and time; the rest is still open. Words that count from the message ("tomorrow", "next
 * month") have already become year, month and day.
 */
export interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** Monday of a certain week. */
  readonly week?: Instant;
  readonly weekend?: true;
  readonly workweek?: true;
  /** Days that a fortnight or a long weekend adds to the week or weekend. */
  readonly length?: number;
  readonly weekNumber?: number;
  /** The nth week of a month or year; `-1` is the last. */
  readonly nthWeek?: number;
  /** The nth day of a week, month, quarter or year; `-1` is the last. */
  readonly nthDay?: number;
  readonly nthWeekday?: { readonly n: number; readonly weekday: number };
  readonly quarter?: number;
  readonly halfYear?: number;
  /** First month of a season. */
  readonly season?: number;
  /** First year of a decade or century. */
  readonly decade?: number;
  readonly century?: number;
  readonly holiday?: string;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
  /** Minutes east of UTC. */
  readonly zone?: number;
  /** The time when it was said, to the second. */
  readonly now?: true;
  readonly edge?: Edge;
  /** The year follows from the message ("this year"): its end is its second half, not its last third. */
  readonly relativeYear?: true;
  /** A number that only its neighbours can make a day, an hour or a year. */
  readonly loose?: number;
  /** Which way to look for an open part: "next 6 April", "last Christmas". */
  readonly direction?: 'past' | 'future' | 'this';
}

/** Whether the fields name a single day, so that a time of day can be added. */
export function namesDay(fields: Fields): boolean {
  return (
    fields.day !== undefined ||
    fields.weekday !== undefined ||
    fields.holiday !== undefined ||
    fields.nthWeekday !== undefined ||
    fields.nthDay !== undefined
  );
}

/** Whether the fields say anything about the date at all. */
export function namesDate(fields: Fields): boolean {
  return namesDay(fields) || namesLong(fields);
}

function namesLong(fields: Fields): boolean {
  return (
    fields.year !== undefined ||
    fields.month !== undefined ||
    fields.week !== undefined ||
    fields.weekend !== undefined ||
    fields.nthWeek !== undefined ||
    fields.weekNumber !== undefined ||
    fields.quarter !== undefined ||
    fields.halfYear !== undefined ||
    fields.season !== undefined ||
    fields.decade !== undefined ||
    fields.century !== undefined ||
    fields.now !== undefined
  );
}

function namesTime(fields: Fields): boolean {
  return fields.clock !== undefined || fields.part !== undefined;
}

/** Joins what two neighbours say; `null` where they cannot speak of the same date ("March" and "Tuesday last week"). */
export function mergeFields(left: Fields, right: Fields): Fields | null {
  for (const key of Object.keys(right) as (keyof Fields)[]) {
    if (left[key] !== undefined && key !== 'direction') return null;
  }
  if (left.edge !== undefined && !edgeOfPart(left) && !namesTime(right)) return null;
  if (right.edge !== undefined && !edgeOfPart(right)) return null;
  const all: Fields = { ...left, ...right };
  return fitsTogether(all, left, right) ? all : null;
}

/** "tomorrow, 13/04/21", "this Friday (June 15)": a day said twice is the written date. */
export function sameDay(left: Fields, right: Fields): Fields | null {
  if (left.day === undefined || right.day === undefined || left.year === undefined) return null;
  if (
    left.month === undefined ||
    right.month === undefined ||
    left.clock !== undefined ||
    right.clock !== undefined ||
    right.part !== undefined
  )
    return null;
  return { ...left, ...right };
}

function edgeOfPart(fields: Fields): boolean {
  return fields.part !== undefined && !namesDate(fields);
}

function fitsTogether(all: Fields, left: Fields, right: Fields): boolean {
  if (all.loose !== undefined || all.now !== undefined) return false;
  if (namesTime(all) && namesDate(all) && !namesDay(all) && all.weekend === undefined) return false;
  if (all.nthDay !== undefined && (all.day !== undefined || all.weekday !== undefined || all.holiday !== undefined || !namesLong(all)))
    return false;
  if (all.day !== undefined && all.month === undefined && all.weekday === undefined && namesLong(all)) return false;
  if (
    all.weekday !== undefined &&
    all.day === undefined &&
    all.nthWeek === undefined &&
    (all.month !== undefined || all.year !== undefined)
  )
    return false;
  if (all.week !== undefined && (all.month !== undefined || all.year !== undefined || all.day !== undefined)) return false;
  if (
    all.weekend !== undefined &&
    all.nthWeekday === undefined &&
    namesLong(left) &&
    namesLong(right) &&
    all.week === undefined &&
    all.holiday === undefined
  )
    return false;
  if (all.quarter !== undefined || all.halfYear !== undefined || all.season !== undefined) {
    if ((all.month !== undefined && all.halfYear === undefined) || namesDay(all) || all.week !== undefined) return false;
  }
  if (all.holiday !== undefined && (all.month !== undefined || all.day !== undefined || all.week !== undefined)) return false;
  if (
    (all.nthWeek !== undefined || all.nthWeekday !== undefined) &&
    (all.day !== undefined || (all.weekday !== undefined && all.nthWeekday !== undefined))
  )
    return false;
  if (all.weekNumber !== undefined && (all.month !== undefined || all.day !== undefined)) return false;
  if ((all.decade !== undefined || all.century !== undefined) && Object.keys(all).length > 1 && all.edge === undefined) return false;
  return true;
}
