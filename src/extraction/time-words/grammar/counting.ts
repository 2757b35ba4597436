import type { Instant } from '../../../domain/instant.ts';
import { addUnits, DAY, dayStart, firstWeek, lastWeek, monthOf, monthStart, type Unit, yearOf } from '../calendar.ts';
import { namesDate } from '../fields.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, type Source, sequence } from '../reader.ts';
import type { Span } from '../span.ts';
import type { Role } from '../vocabulary.ts';
import { chain } from './chain.ts';
import { type Duration, duration, isSmall, move, spanAt } from './durations.ts';
import { isSafe, type Moment, resolveMoment } from './moment.ts';
import { anyNumber, ordinal } from './numbers.ts';
import type { Stretch } from './stretch.ts';

const the = maybe(role('the'));

/** "the last three weeks", "3 próximas semanas", "within two hours": counted from the message to the day. */
export const counting: Reader<Stretch> = map(
  either(
    sequence(lexeme('modifier'), duration),
    map(
      sequence(lexeme('modifier'), filter(lexeme('unit'), isSmall)),
      ([modifier, unit]) => [modifier, { parts: [{ count: 1, unit }], unit }] as const,
    ),
    map(sequence(filter(lexeme('unit'), isSmall), lexeme('modifier')), ([unit, modifier], source) =>
      source.lexicon.vocabulary.modifierFollows ? ([modifier, { parts: [{ count: 1, unit }], unit }] as const) : null,
    ),
    map(sequence(anyNumber, lexeme('modifier'), lexeme('unit')), ([{ value, digits }, modifier, unit]) =>
      digits < 4 ? ([modifier, { parts: [{ count: value, unit }], unit }] as const) : null,
    ),
    map(sequence(duration, lexeme('modifier')), ([length, modifier], source) =>
      source.lexicon.vocabulary.modifierFollows ? ([modifier, length] as const) : null,
    ),
    map(sequence(role('within'), the, duration), ([, , length]) => ['coming', { ...length, within: true }] as const),
  ),
  ([modifier, length], source) => {
    const small = isSmall(length.unit);
    const today = small ? source.saidAt : dayStart(source.saidAt);
    const whole = length.unit === 'quarter' || length.unit === 'decade' || length.unit === 'century';
    const base = whole ? startOfLong(today, length.unit) : today;
    if (modifier === 'last') {
      const at = move(base, length, -1);
      return { kind: 'range', start: spanAt(at, length), end: nowSpan(source), safe: !('vague' in length), counted: at };
    }
    if (modifier !== 'next' && modifier !== 'coming') return null;
    const first = whole
      ? move(base, { parts: [{ count: 1, unit: length.unit }] }, 1)
      : small || 'within' in length
        ? today
        : addUnits(today, 1, length.unit === 'workday' ? 'workday' : 'day');
    const last = move(first, length, 1);
    return {
      kind: 'range',
      start: spanAt(first, { unit: small ? length.unit : 'day' }),
      end: spanAt(last, { unit: small ? length.unit : 'day' }),
      safe: false,
      counted: first,
    };
  },
);

/** Quarters, decades and centuries are counted by the calendar. */
function startOfLong(at: Instant, unit: Unit): Instant {
  if (unit !== 'quarter') return monthStart(yearOf(at) - (yearOf(at) % (unit === 'decade' ? 10 : 100)), 1);
  return monthStart(yearOf(at), Math.floor((monthOf(at) - 1) / 3) * 3 + 1);
}

function nowSpan(source: Source): Span {
  return { at: source.saidAt, until: source.saidAt + 1, precision: 'second' };
}

/** "the first ten days of last year", "the last four months of 2021". */
const side = either<'first' | 'last'>(
  map(
    filter(ordinal, (n) => n === 1),
    () => 'first' as const,
  ),
  map(
    filter(lexeme('modifier'), (found) => found === 'last'),
    () => 'last' as const,
  ),
);
const sideAndLength: Reader<readonly ['first' | 'last', Duration]> = either<readonly ['first' | 'last', Duration]>(
  sequence(side, duration),
  map(sequence(anyNumber, side, lexeme('unit')), ([{ value, digits }, first, unit]) =>
    digits < 4 ? ([first, { parts: [{ count: value, unit }], unit }] as const) : null,
  ),
);
export const partOfLonger: Reader<Stretch> = map(
  sequence<[readonly ['first' | 'last', Duration], Role | null, Role | null, Moment]>(sideAndLength, maybe(role('of', 'in')), the, chain),
  ([[side, length], , , whole], source) => {
    const span = whole.fields.edge === undefined && namesDate(whole.fields) ? resolveMoment(whole, source) : null;
    if (span === null) return null;
    const weeks = length.unit === 'week' ? (length.parts[0]?.count ?? 1) : 0;
    const last = weeks > 0 ? lastWeek(span.until) + 7 * DAY : span.until;
    const first = weeks > 0 ? firstWeek(span.at) : span.at;
    const [from, to] = side === 'first' ? [first, move(first, length, 1)] : [move(last, length, -1), last];
    if (to > span.until + 7 * DAY || from < span.at - 7 * DAY) return null;
    return {
      kind: 'range',
      start: spanAt(from, { unit: 'day' }),
      end: { at: to - 1, until: to, precision: 'day' },
      safe: isSafe(whole),
    };
  },
);
