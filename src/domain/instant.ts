import { IncorrectInputError } from '../errors.ts';

/** A point in time: UTC milliseconds since 1970. The domain itself only compares and subtracts, so any integers will do. */
export type Instant = number;

/** The end of a period that is still open. The largest instant a `Date` can hold, so that range filters stay inside indexes. */
export const OPEN_END: Instant = 8_640_000_000_000_000;
/** The start of a period whose start is not known: it holds at every instant before its end. */
export const UNKNOWN_START: Instant = -8_640_000_000_000_000;

/** The last instant before the open end: what is believed now is believed then. */
export const LATEST: Instant = OPEN_END - 1;

/** Whole years that a `Date` can hold: the ends of time themselves stand for bounds that are open or not known. */
const EARLIEST: Instant = Date.UTC(-271_820, 0);
const LATEST_YEAR: Instant = Date.UTC(275_760, 0);

const DATE_ONLY = /^[+-]?\d{4,6}(-\d{2}(-\d{2})?)?$/;
const WITH_OFFSET = /^[+-]?\d{4,6}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?([Zz]|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a `Date`, or an ISO 8601 text with an offset (`2024-05-01T09:00:00Z`, `…+02:00`). A date-only text
 * (`2024`, `2024-05`, `2024-05-01`) is midnight UTC at the unit's start. A text with a time but no offset is refused:
 * guessing a zone would move facts by hours.
 *
 * @param value what the caller gave
 * @param field the name to use in the error, such as `occurredAt`
 * @throws IncorrectInputError `bad-instant`
 */
export function parseInstant(value: Date | string, field: string): Instant {
  const instant = typeof value === 'string' ? parseIsoText(value, field) : value instanceof Date ? value.getTime() : Number.NaN;
  if (!Number.isFinite(instant)) {
    throw new IncorrectInputError(
      'bad-instant',
      `${field}: ${show(value)} is not a date that exists. Give a Date or an ISO 8601 text such as 2024-05-01T09:00:00Z.`,
      { field, value },
    );
  }
  if (instant < EARLIEST || instant >= LATEST_YEAR) {
    throw new IncorrectInputError(
      'bad-instant',
      `${field}: ${show(value)} lies at the ends of time, outside the years -271820 to 275759. Leave out a bound that is open or not known.`,
      { field, value },
    );
  }
  return instant;
}

function parseIsoText(text: string, field: string): Instant {
  const trimmed = text.trim();
  if (DATE_ONLY.test(trimmed)) return dateOnly(trimmed);
  if (WITH_OFFSET.test(trimmed)) return existingDay(trimmed) ? Date.parse(trimmed.replace(' ', 'T').replace(',', '.')) : Number.NaN;
  const why =
    /\d{1,2}:\d{2}/.test(trimmed) && !/([Zz]|[+-]\d{2}:?\d{2})$/.test(trimmed)
      ? 'has a time but no offset, so the instant is ambiguous'
      : 'is not an ISO 8601 date';
  throw new IncorrectInputError(
    'bad-instant',
    `${field}: ${show(text)} ${why}. Write 2024-05-01, 2024-05-01T09:00:00Z or 2024-05-01T09:00:00+02:00.`,
    { field, value: text },
  );
}

function dateOnly(text: string): Instant {
  const sign = text.startsWith('-') ? -1 : 1;
  const [year = '', month = '1', day = '1'] = text.replace(/^[+-]/, '').split('-');
  return utcDate(sign * Number(year), Number(month), Number(day));
}

function existingDay(text: string): boolean {
  return Number.isFinite(dateOnly(text.slice(0, text.search(/[Tt ]/))));
}

/** Midnight UTC of a calendar day, or `NaN` where there is no such day (30 February). Months count from 1. */
export function utcDate(year: number, month = 1, day = 1): Instant {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : Number.NaN;
}

function show(value: unknown): string {
  if (!(value instanceof Date)) return JSON.stringify(value) ?? 'nothing';
  return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
}

/** ISO 8601 text in UTC, or `null` for an open end or an unknown start. */
export function isoOrNull(instant: Instant): string | null {
  return instant === OPEN_END || instant === UNKNOWN_START ? null : new Date(instant).toISOString();
}

/** A `Date`, or `null` for an open end or an unknown start. */
export function dateOrNull(instant: Instant): Date | null {
  return instant === OPEN_END || instant === UNKNOWN_START ? null : new Date(instant);
}
