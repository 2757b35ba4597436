import { mondayOf } from '../calendar.ts';
import { namesDay } from '../fields.ts';
import {
  either,
  filter,
  hasRole,
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
import { calendarMoment } from './calendar-words.ts';
import { clockMoment } from './clock.ts';
import { counted, countedFromDay } from './counted.ts';
import { keyOfMoment, type Moment, mergeMoments, moment, resolveMoment, restated } from './moment.ts';
import { numberFrom } from './numbers.ts';
import { numericDate } from './numeric-dates.ts';
import { relativeMoment } from './relative.ts';

const the = maybe(role('the'));

/** "la semaine du 25". */
const dayByNumber: Reader<Moment> = map(numberFrom(1, 31), (day, source, _from, next) => {
  const after = source.tokens[next];
  return after === undefined || (after.type === 'sign' && !'-–/:%'.includes(after.raw)) ? moment({ day }) : null;
});

/** "the week of the 18th", "the week commencing February 4". */
const weekOf: Reader<Moment> = map(
  sequence(
    maybe(filter(role('the'), (_, source, from) => !hasRole(source, from, 'a') || hasRole(source, from, 'of'))),
    filter(lexeme('unit'), (unit) => unit === 'week' || unit === 'weekend'),
    role('weekOf', 'of', 'from'),
    the,
    either(
      later(() => plainChain),
      dayByNumber,
    ),
  ),
  ([article, unit, , , day], source, from) => {
    if (!namesDay(day.fields) || (article === null && hasRole(source, from - 1, 'a'))) return null;
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
