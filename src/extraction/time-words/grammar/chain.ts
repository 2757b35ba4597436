import { DAY, mondayOf } from '../calendar.ts';
import { namesDay } from '../fields.ts';
import {
  either,
  filter,
  later,
  lexeme,
  map,
  maybe,
  memoized,
  type Reader,
  type Reading,
  role,
  type Source,
  sequence,
  sign,
} from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import type { Role } from '../vocabulary.ts';
import { calendarMoment } from './calendar-words.ts';
import { clockMoment } from './clock.ts';
import { counted, countedFromDay } from './counted.ts';
import { type Duration, duration, isSmall, move, widened } from './durations.ts';
import { keyOfMoment, type Moment, mergeMoments, moment, resolveMoment, restated } from './moment.ts';
import { numberFrom } from './numbers.ts';
import { numericDate } from './numeric-dates.ts';
import { periodOf, relativeMoment } from './relative.ts';

const the = maybe(role('the'));
const of = maybe(role('of'));

/** "the day before Christmas": one of them. */
const oneUnit: Reader<Duration> = map(
  sequence(
    maybe(role('the')),
    filter(lexeme('unit'), (unit) => unit === 'day' || unit === 'week'),
  ),
  ([, unit]) => ({ parts: [{ count: 1, unit }], unit }),
);

/** "three days after January 12th", "two days before yesterday", "a week from Friday". */
const anchored: Reader<Moment> = map(
  either(
    map(
      sequence(
        oneUnit,
        role('before', 'after'),
        the,
        later(() => plainChain),
      ),
      ([length, side, article, from]) => (from.relative ? null : ([length, side, article, from] as [Duration, Role, Role | null, Moment])),
    ),
    sequence(
      duration,
      filter(
        role('before', 'after', 'from'),
        (side, source, from) => side !== 'from' || !source.lexemesAt(from).some(({ kind, value }) => kind === 'role' && value === 'of'),
      ),
      the,
      later(() => plainChain),
    ),
    map(
      sequence(
        role('aheadFirst', 'during'),
        duration,
        role('since'),
        the,
        later(() => plainChain),
      ),
      ([, length, side, article, from]) => [length, side, article, from] as [Duration, Role, Role | null, Moment],
    ),
  ),
  ([length, side, , from], source) => {
    const counts = from.fields.edge === undefined && (namesDay(from.fields) || from.fields.year !== undefined);
    const span = counts ? resolveMoment(from, source, source.prefer === 'past' ? 'past' : 'future') : null;
    if (span === null) return null;
    const at = move(span.at, length, side === 'before' ? -1 : 1);
    if (Math.abs(at) > 8e15) return null;
    const exact = isSmall(length.unit) ? widened(at, length.unit) : fieldsOfDay(at);
    return side === 'from' || side === 'since'
      ? moment(exact, { counted: at, unsafe: true })
      : moment(exact, { counted: at, anchored: true });
  },
);

/** "la semaine du 25". */
const dayByNumber: Reader<Moment> = map(numberFrom(1, 31), (day, source, _from, next) => {
  const after = source.tokens[next];
  return after === undefined || (after.type === 'sign' && !'-–/:%'.includes(after.raw)) ? moment({ day }) : null;
});

/** "the week of the 18th", "the week commencing February 4". */
const weekOf: Reader<Moment> = map(
  sequence(
    the,
    filter(lexeme('unit'), (unit) => unit === 'week' || unit === 'weekend'),
    role('weekOf', 'of', 'from'),
    the,
    either(
      later(() => plainChain),
      dayByNumber,
    ),
  ),
  ([, unit, , , day], source) => {
    if (!namesDay(day.fields)) return null;
    const span = resolveMoment(day, source);
    return span === null
      ? null
      : moment({ week: mondayOf(span.at), ...(unit === 'weekend' ? { weekend: true as const } : {}) }, { unsafe: true, relative: true });
  },
);

const atom: Reader<Moment> = memoized(
  either(numericDate, clockMoment, counted, countedFromDay, weekOf, relativeMoment, calendarMoment),
  keyOfMoment,
);

const linkWord: Reader<unknown> = either<unknown>(role('of', 'the', 'at', 'on', 'in', 'dayWord', 'about', 'during'), sign(',()-/'));
export const link: Reader<number> = (source, at) => {
  const readings: Reading<number>[] = [{ value: 0, next: at }];
  let next = at;
  for (let count = 1; count <= 3; count += 1) {
    const step = linkWord(source, next)[0];
    if (step === undefined) break;
    const token = source.tokens[next];
    if (token?.raw === '/' && !token.glued) break;
    next = step.next;
    readings.push({ value: count, next });
  }
  return readings;
};

function hasWord(source: Source, from: number, next: number): boolean {
  return source.tokens.slice(from, next).some((token) => token.type === 'word');
}

/** Atoms side by side that speak of one date: "Friday, March fifteenth at nine", "the first Monday of next month". */
export const plainChain: Reader<Moment> = memoized((source, at) => {
  const all: Reading<Moment>[] = [];
  let open: readonly Reading<Moment>[] = atom(source, at);
  const seen = new Set<string>();
  while (open.length > 0 && all.length < 60) {
    all.push(...open);
    const grown: Reading<Moment>[] = [];
    for (const state of open) {
      for (const { next } of link(source, state.next)) {
        for (const more of atom(source, next)) {
          const merged =
            mergeMoments(state.value, more.value) ?? (hasWord(source, state.next, next) ? null : restated(state.value, more.value));
          if (merged === null) continue;
          const key = `${more.next}${JSON.stringify(merged.fields)}`;
          if (seen.has(key)) continue;
          seen.add(key);
          grown.push({ value: merged, next: more.next });
        }
      }
    }
    open = grown;
  }
  return all.sort((left, right) => right.next - left.next);
});

/** "end of October", "early 2020", "mid-July", "later this week", "dieses Jahr früher". */
const edged: Reader<Moment> = either(
  map(sequence(lexeme('edge'), maybe(sign('-')), of, the, plainChain), ([edge, , , , whole]) => withEdge(whole, edge)),
  map(sequence(lexeme('edge'), maybe(sign('-')), of, the, lexeme('unit')), ([edge, , , , unit], source) => {
    const period = periodOf(unit, 0, source);
    return period === null ? null : withEdge(period, edge);
  }),
  map(
    sequence(
      lexeme('edge'),
      of,
      the,
      filter(lexeme('unit'), (unit) => unit === 'day'),
      maybe(role('of', 'on')),
      plainChain,
    ),
    ([edge, , , , , day]) => (namesDay(day.fields) ? withEdge(day, edge) : null),
  ),
  map(lexeme('unitEnd'), (unit, source) => {
    const period = periodOf(unit, 0, source);
    return period === null ? null : withEdge(period, 'end');
  }),
  map(
    sequence(
      plainChain,
      filter(lexeme('edge'), (edge) => edge === 'earlier' || edge === 'later'),
    ),
    ([whole, edge]) => withEdge(whole, edge),
  ),
);

function withEdge(whole: Moment, edge: NonNullable<Moment['fields']['edge']>): Moment | null {
  const { fields } = whole;
  if (fields.edge !== undefined || fields.now === true || fields.clock !== undefined) return null;
  return { fields: { ...fields, edge }, unsafe: true, ...(edge === 'earlier' || edge === 'later' ? { anchored: true as const } : {}) };
}

/** "3 weeks after Christmas on Friday". */
const anchoredWeekday: Reader<Moment> = map(sequence(anchored, maybe(role('on')), the, lexeme('weekday')), ([one, , , weekday]) => {
  return one.counted === undefined ? null : moment(fieldsOfDay(mondayOf(one.counted) + (weekday - 1) * DAY), { anchored: true });
});

/** A date or time with all that belongs to it. */
export const chain: Reader<Moment> = memoized(
  filter(either(anchoredWeekday, anchored, plainChain, edged), (one) => one.incomplete === undefined),
  keyOfMoment,
);
