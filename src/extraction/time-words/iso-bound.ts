import { type Bound, boundAt, type Precision } from '../../domain/bound.ts';
import { utcDate } from '../../domain/instant.ts';

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;

/**
 * The bound an ISO 8601 text names; how much of it is written is its precision. A time without offset is taken as UTC.
 * `null` when the text has another form, `impossible` when there is no such date.
 */
export function isoBound(text: string): Bound | 'impossible' | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const midnight = utcDate(Number(year), Number(month ?? 1), Number(day ?? 1));
  const monthExists = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  if (
    !Number.isFinite(midnight) ||
    !monthExists ||
    Number(year) === 0 ||
    Number(hour ?? 0) > 23 ||
    Number(minute ?? 0) > 59 ||
    Number(second ?? 0) > 59
  )
    return 'impossible';
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) * 1000;
  return boundAt(midnight + time - offset(zone), precisionOf(month, day, minute, second));
}

function precisionOf(
  month: string | undefined,
  day: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): Precision {
  if (second !== undefined) return 'second';
  if (minute !== undefined) return 'minute';
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

function offset(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  return parts === null ? 0 : (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000;
}
