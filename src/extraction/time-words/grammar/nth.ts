import type { Unit } from '../calendar.ts';
import type { Fields } from '../fields.ts';
import { either, filter, lexeme, map, type Reader, sequence } from '../reader.ts';
import { type Moment, moment } from './moment.ts';
import { ordinal } from './numbers.ts';

function incomplete(fields: Fields): Moment {
  return { fields, weak: true, incomplete: true };
}

/** "first week", "third month", "last day", "15th day", "first Monday", "second quarter": parts of a longer period that is named beside. */
const nth: Reader<number> = either(
  ordinal,
  map(
    filter(lexeme('modifier'), (found) => found === 'last' || found === 'beforeLast'),
    (found) => (found === 'last' ? -1 : -2),
  ),
);
const nthUnit: Reader<Moment> = map(
  either<readonly [number, Unit]>(
    sequence(nth, lexeme('unit')),
    map(sequence(lexeme('unit'), ordinal), ([unit, n]) => [n, unit] as const),
  ),
  ([n, unit]) => {
    if (unit === 'week') return incomplete({ nthWeek: n });
    if (unit === 'weekend') return n > 5 ? null : incomplete({ nthWeekday: { n, weekday: 6 }, weekend: true });
    if (unit === 'month') return n > 12 || n < -1 ? null : incomplete({ month: n < 0 ? 12 : n });
    if (unit === 'day') return n < -1 ? null : incomplete({ nthDay: n });
    if (unit === 'quarter') return n > 4 || n < -1 ? null : n < 0 ? incomplete({ quarter: 4 }) : moment({ quarter: n });
    if (unit === 'half') return n > 2 || n < -1 ? null : n < 0 ? incomplete({ halfYear: 2 }) : moment({ halfYear: n });
    return null;
  },
);
const nthWeekday: Reader<Moment> = map(sequence(nth, lexeme('weekday')), ([n, weekday]) =>
  n > 5 ? null : incomplete({ nthWeekday: { n, weekday } }),
);

/** "in der dritten Aprilwoche". */
const weekInMonth: Reader<Moment> = map(sequence(nth, lexeme('monthWeek')), ([nthWeek, month]) => moment({ nthWeek, month }));

export const nthMoment: Reader<Moment> = either(nthUnit, nthWeekday, weekInMonth);
