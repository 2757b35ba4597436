import { DAY, mondayOf, weekdayOf } from '../calendar.ts';
import { namesDay } from '../fields.ts';
import { either, filter, hasRole, lexeme, map, maybe, type Reader, role, sequence } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import type { Role } from '../vocabulary.ts';
import { type Duration, duration, isSmall, move, widened } from './durations.ts';
import { type Moment, moment, resolveMoment } from './moment.ts';
import { ordinal } from './numbers.ts';
import { plainChain } from './plain-chain.ts';

const the = maybe(role('the'));

/** "the day before Christmas": one of them. */
const oneUnit: Reader<Duration> = map(
  sequence(
    maybe(role('the')),
    filter(lexeme('unit'), (unit) => unit === 'day' || unit === 'week'),
  ),
  ([, unit]) => ({ parts: [{ count: 1, unit }], unit }),
);

/** "three days after January 12th", "two days before yesterday", "a week from Friday". */
export const anchored: Reader<Moment> = map(
  either(
    map(
      sequence(role('eveOf'), the, plainChain),
      ([, article, from]) =>
        [{ parts: [{ count: 1, unit: 'day' }], unit: 'day' }, 'before', article, from] as [Duration, Role, Role | null, Moment],
    ),
    map(
      sequence(oneUnit, role('before', 'after'), the, plainChain),
      ([length, side, article, from]) => [length, side, article, from] as [Duration, Role, Role | null, Moment],
    ),
    sequence(
      duration,
      filter(role('before', 'after', 'from'), (side, source, from) => side !== 'from' || !hasRole(source, from, 'of')),
      the,
      plainChain,
    ),
    map(
      sequence(role('aheadFirst', 'during'), duration, role('since'), the, plainChain),
      ([, length, side, article, from]) => [length, side, article, from] as [Duration, Role, Role | null, Moment],
    ),
  ),
  ([length, side, , from], source) => {
    const hours = from.fields.clock !== undefined && isSmall(length.unit);
    const counts = from.fields.edge === undefined && (namesDay(from.fields) || from.fields.year !== undefined || hours);
    const span = counts ? resolveMoment(from, source, source.prefer === 'past' ? 'past' : 'future') : null;
    if (span === null) return null;
    const at = move(span.at, length, side === 'before' ? -1 : 1);
    if (Math.abs(at) > 8e15) return null;
    const { clock, part } = from.fields;
    const exact = isSmall(length.unit)
      ? widened(at, length.unit)
      : { ...fieldsOfDay(at), ...(clock === undefined ? {} : { clock }), ...(part === undefined ? {} : { part }) };
    if (from.relative && (side === 'before' || side === 'after') && length.unit === 'day' && length.parts[0]?.count === 1)
      return moment(exact, { relative: true });
    return side === 'from' || side === 'since'
      ? moment(exact, { counted: at, unsafe: true })
      : moment(exact, { counted: at, anchored: true });
  },
);

/** "the Friday before Christmas", "the first Monday after May 5". */
export const weekdayBeside: Reader<Moment> = map(
  sequence(maybe(filter(ordinal, (n) => n === 1)), lexeme('weekday'), role('before', 'after'), the, plainChain),
  ([, weekday, side, , from], source) => {
    const span =
      namesDay(from.fields) && from.fields.clock === undefined && from.fields.edge === undefined ? resolveMoment(from, source) : null;
    if (span === null) return null;
    const away = side === 'after' ? ((weekday - weekdayOf(span.at) + 6) % 7) + 1 : -(((weekdayOf(span.at) - weekday + 6) % 7) + 1);
    return moment(fieldsOfDay(span.at + away * DAY), { anchored: true });
  },
);

/** "3 weeks after Christmas on Friday". */
export const anchoredWeekday: Reader<Moment> = map(sequence(anchored, maybe(role('on')), the, lexeme('weekday')), ([one, , , weekday]) => {
  return one.counted === undefined ? null : moment(fieldsOfDay(mondayOf(one.counted) + (weekday - 1) * DAY), { anchored: true });
});
