import { addUnits, DAY, dayStart, mondayOf, monthOf, weekdayOf, yearOf } from '../calendar.ts';
import type { Fields } from '../fields.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, type Source, sequence } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import type { Modifier } from '../vocabulary.ts';
import { dayAndMonthFields } from './calendar-words.ts';
import { modified, STEPS } from './modified.ts';
import { type Moment, moment, unsafe, weak } from './moment.ts';
import { nthMoment } from './nth.ts';
import { numericDate } from './numeric-dates.ts';
import { isCapitalNoun, partOfDay } from './parts-of-day.ts';
import { periodOf } from './period.ts';

const the = maybe(role('the'));

const dayOffset: Reader<Moment> = map(lexeme('day'), (offset, source, from) =>
  isCapitalNoun(source, from) ? null : moment(fieldsOfDay(addUnits(source.saidAt, offset, 'day'))),
);
const now: Reader<Moment> = map(lexeme('now'), (_, source, from) =>
  source.lexicon.weak.has(source.tokens[from]?.norm ?? '') ? weak({ now: true }) : moment({ now: true }),
);

const anyUnit = lexeme('unit');
const periodUnit: Reader<Moment> = map(modified(anyUnit), ([modifier, unit], source) =>
  unit === 'day' ? null : periodOf(unit, STEPS[modifier], source),
);
/** "the month", "of the year": the one it is now. */
const currentUnit: Reader<Moment> = map(
  sequence(
    role('the', 'of'),
    filter(anyUnit, (unit) => unit !== 'day'),
    maybe(role('dayWord')),
  ),
  ([, unit], source) => {
    const period = periodOf(unit, 0, source);
    return period === null ? null : { ...period, unsafe: true as const };
  },
);

/** "soup of the day", "away for the day". */
const currentDay: Reader<Moment> = map(
  sequence(
    role('of', 'for'),
    maybe(role('the')),
    filter(anyUnit, (unit) => unit === 'day'),
  ),
  ([, article], source, from, next) => {
    const after = source.tokens[next];
    const ends = after === undefined || '.,;!?'.includes(after.raw);
    const joined =
      ['del', 'du', 'do', 'pelo'].includes(source.tokens[from]?.norm ?? '') || next - from > 2 || source.tokens[from]?.raw.includes("'");
    const tokens = source.tokens.slice(from, next).map(({ norm }) => norm);
    if (tokens.includes('that') || tokens[0] === 's') return null;
    return ends && (article !== null || joined) ? unsafe(fieldsOfDay(dayStart(source.saidAt))) : null;
  },
);

/** "last March", "this Christmas", "next summer": the same words without a modifier, looked for in one direction. */
function directed(noun: Reader<Fields>): Reader<Moment> {
  return map(modified(noun), ([modifier, fields], source) => {
    if (modifier === 'last') return moment(fixYear({ ...fields, direction: 'past' }, source));
    if (modifier === 'next' || modifier === 'coming') return { ...moment({ ...fields, direction: 'future' }), unsafe: true };
    if (modifier === 'beforeLast' || modifier === 'afterNext') return null;
    return moment(
      fields.holiday === undefined
        ? { ...fields, year: yearOf(source.saidAt), relativeYear: true }
        : { ...fields, year: yearOf(source.saidAt) },
    );
  });
}

/** "last March" has one reading, so its year can be written down: the latest that is over. */
function fixYear(fields: Fields, source: Source): Fields {
  if (fields.month === undefined) return fields;
  const year = yearOf(source.saidAt);
  const over =
    fields.day === undefined
      ? fields.month < monthOf(source.saidAt)
      : Date.UTC(year, fields.month - 1, fields.day) < dayStart(source.saidAt);
  return { ...fields, year: over ? year : year - 1, relativeYear: true };
}

const namedMonth = directed(map(lexeme('month'), (month) => ({ month })));
const namedSeason = directed(map(lexeme('season'), (season) => ({ season })));
const namedHoliday = directed(map(lexeme('holiday'), (holiday) => ({ holiday })));

/** "next 6 April", "this 5/12". */
const namedMonthDay = directed(
  either(
    dayAndMonthFields,
    map(numericDate, ({ fields }) => (fields.year === undefined ? fields : null)),
  ),
);

const plainWeekend: Reader<Moment> = map(
  sequence(
    the,
    filter(anyUnit, (unit) => unit === 'weekend'),
  ),
  ([article]) => (article === null ? weak({ weekend: true }) : unsafe({ weekend: true })),
);

const namedWeekday: Reader<Moment> = either(
  map(modified(lexeme('weekday')), ([modifier, weekday], source) => pickWeekday(modifier, weekday, source)),
  map(modified(lexeme('weekdayPart')), ([modifier, { weekday, part }], source) => {
    const day = pickWeekday(modifier, weekday, source);
    return { ...day, fields: { ...day.fields, part } };
  }),
);

function pickWeekday(modifier: Modifier, weekday: number, source: Source): Moment {
  const today = dayStart(source.saidAt);
  const thisWeek = mondayOf(today) + (weekday - 1) * DAY;
  if (modifier === 'last') return moment(fieldsOfDay(today - (((weekdayOf(today) - weekday + 6) % 7) + 1) * DAY));
  if (modifier === 'coming') return moment(fieldsOfDay(today + (((weekday - weekdayOf(today) + 6) % 7) + 1) * DAY));
  const found = fieldsOfDay(thisWeek + STEPS[modifier] * 7 * DAY);
  return modifier === 'next' ? unsafe(found) : moment(found);
}

const seenFromNow: Reader<Moment> = map(either(dayOffset, periodUnit, currentUnit, currentDay, namedWeekday), (one) => ({
  ...one,
  relative: true as const,
}));

export const relativeMoment: Reader<Moment> = either(
  seenFromNow,
  now,
  partOfDay,
  namedMonth,
  namedSeason,
  namedHoliday,
  nthMoment,
  plainWeekend,
  namedMonthDay,
);
