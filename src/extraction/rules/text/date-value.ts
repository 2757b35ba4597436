import type { Bound } from '../../../domain/bound.ts';
import type { TimeWords } from './time-words.ts';

const RELATIVE =
  /\b(?:today|tonight|tomorrow|yesterday|this|next|last|coming|ago|from now)\b|\bin (?:an?|\d+|\p{L}+) (?:day|week|month|year)s?\b/iu;
const PAST = /\b(?:yesterday|last|ago)\b/i;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as a value: as it was written, but "tomorrow" and "next month" by the date they mean, for they mean another one later. */
function dateValue(written: string, time: TimeWords): string {
  if (!RELATIVE.test(written)) return written;
  const span = PAST.test(written) ? time.past : time.future;
  const bound = span.start ?? span.end;
  return (bound && named(bound)) ?? written;
}

function named({ at, precision }: Bound): string | null {
  const date = new Date(at);
  if (precision === 'year') return String(date.getUTCFullYear());
  if (precision === 'month') return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return precision === 'week' ? null : date.toISOString().slice(0, 10);
}

/** A date as a value, of time words as written: "by December 2023" is "December 2023". Empty where nothing is left. */
export function dateOf(written: string, time: TimeWords | undefined): string {
  const text = written
    .replace(/^from\b.+\bto\s+/i, '')
    .replace(/^(?:(?:in|on|at|by|for|of|until|till|to|from|since|as of|during|around|before)\s+)?(?:the\s+(?!\d))?/i, '')
    .trim();
  return text === '' || !time ? text : dateValue(text, time);
}
