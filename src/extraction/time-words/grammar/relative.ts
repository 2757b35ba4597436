import { addUnits, DAY, dayStart, mondayOf, monthOf, type Unit, weekdayOf, yearOf } from '../calendar.ts';
import type { Fields } from '../fields.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import type { Modifier } from '../vocabulary.ts';
import { dayAndMonthFields } from './calendar-words.ts';
import { type Moment, moment, unsafe, weak } from './moment.ts';
import { nthMoment } from './nth.ts';
import { numberFrom } from './numbers.ts';
import { numericDate } from './numeric-dates.ts';

const STEPS: Readonly<Record<Modifier, number>> = { this: 0, same: 0, next: 1, coming: 1, last: -1, afterNext: 2, beforeLast: -2 };

const modifier = lexeme('modifier');
const the = maybe(role('the'));

/** A modifier before its noun or, where the language allows it, after: "next week", "la semana próxima". */
function modified<T>(noun: Reader<T>): Reader<readonly [Modifier, T]> {
  return either(
    map(sequence(modifier, the, noun), ([modifier, , noun]) => [modifier, noun] as const),
    map(sequence(noun, the, modifier), ([noun, , modifier], source) =>
      source.lexicon.vocabulary.modifierFollows ? ([modifier, noun] as const) : null,
    ),
    map(
      sequence(
        noun,
        filter(modifier, (found) => found === 'afterNext' || found === 'beforeLast'),
      ),
      ([noun, modifier]) => [modifier, noun] as const,
    ),
    map(sequence(modifier, modifier, noun), ([first, second, noun]) =>
      first === 'this' && (second === 'next' || second === 'coming')
        ? (['coming', noun] as const)
        : first === 'this' && second === 'last'
          ? (['last', noun] as const)
          : null,
    ),
    map(sequence(modifier, noun, modifier), ([first, noun, second]) =>
      second === 'afterNext' && first !== 'last' ? (['afterNext', noun] as const) : null,
    ),
  );
}

function isCapitalNoun(source: Source, from: number): boolean {
  const token = source.tokens[from];
  if (from === 0 || token === undefined || source.lexicon.vocabulary.capitalNouns !== true || token.raw[0] === token.norm[0]) return false;
  return source.tokens[from - 1]?.type === 'word' && source.lexemesAt(from).some(({ kind }) => kind === 'part');
}

const dayOffset: Reader<Moment> = map(lexeme('day'), (offset, source, from) =>
  isCapitalNoun(source, from) ? null : moment(fieldsOfDay(addUnits(source.saidAt, offset, 'day'))),
);
const dayPart: Reader<Moment> = map(lexeme('dayPart'), ({ offset, part }, source) =>
  moment({ ...fieldsOfDay(addUnits(source.saidAt, offset, 'day')), part }),
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
    return ends && (article !== null || joined) ? unsafe(fieldsOfDay(dayStart(source.saidAt))) : null;
  },
);

export function periodOf(unit: Unit, step: number, source: Source): Moment | null {
  const at = source.saidAt;
  const moved = addUnits(dayStart(at), step, unit);
  const year = yearOf(moved);
  if (unit === 'day') return moment(fieldsOfDay(moved));
  if (unit === 'week') return moment({ week: mondayOf(moved) });
  if (unit === 'workweek') return moment({ week: mondayOf(moved), workweek: true });
  if (unit === 'fortnight') return moment({ week: mondayOf(moved), length: 14 });
  if (unit === 'weekend') return moment({ week: mondayOf(moved), weekend: true });
  if (unit === 'month') return moment({ year, month: monthOf(moved) });
  if (unit === 'quarter') return moment({ year, quarter: Math.ceil(monthOf(moved) / 3), relativeYear: true });
  if (unit === 'half') return moment({ year, halfYear: Math.ceil(monthOf(moved) / 6), relativeYear: true });
  if (unit === 'year') return moment({ year, relativeYear: true });
  if (unit === 'decade') return moment({ decade: Math.floor(yearOf(at) / 10) * 10 + step * 10 });
  if (unit === 'century') return moment({ century: Math.floor(yearOf(at) / 100) * 100 + step * 100 });
  return null;
}

const namedPart: Reader<Moment> = map(modified(lexeme('part')), ([modifier, part], source, from) => {
  const thisPast =
    modifier === 'last' &&
    source.lexemesAt(from).some(({ kind, value, next }) => kind === 'modifier' && value === 'this' && next === from + 1);
  const step = thisPast ? 0 : STEPS[modifier];
  return Math.abs(step) > 1 ? null : moment({ ...fieldsOfDay(addUnits(source.saidAt, step, 'day')), part });
});
const plainPart: Reader<Moment> = map(
  sequence(maybe(role('of', 'in', 'on', 'at')), the, lexeme('part')),
  ([, article, part], source, from, next) => (article === null && isTomorrow(source, from, next) ? null : weak({ part })),
);

/** "mañana", "morgen" are the morning only with an article or beside a day: "lunes mañana". */
function isTomorrow(source: Source, from: number, next: number): boolean {
  const at = next - 1;
  if (!source.lexemesAt(at).some(({ kind, next: end }) => kind === 'day' && end === next) || isCapitalNoun(source, at)) return false;
  return !source.lexemesAt(from - 1).some(({ kind }) => kind === 'weekday' || kind === 'day' || kind === 'month' || kind === 'ordinal');
}
const partEdge: Reader<Moment> = map(
  sequence(
    filter(lexeme('edge'), (edge) => edge === 'start' || edge === 'end'),
    maybe(role('of')),
    the,
    lexeme('part'),
  ),
  ([edge, , article, part], source, _from, next) => (article === null && isTomorrow(source, next - 1, next) ? null : weak({ part, edge })),
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

const hourBeforePart: Reader<Moment> = map(
  sequence(maybe(role('at')), numberFrom(1, 12), maybe(sign(',')), either(dayPart, namedPart)),
  ([at, hour, comma, day], source, from) =>
    at === null &&
    comma === null &&
    from > 0 &&
    source.tokens[from]?.type === 'digits' &&
    source.tokens[from - 1]?.type === 'word' &&
    source.lexemesAt(from - 1).length === 0
      ? null
      : moment({ ...day.fields, clock: { hour } }),
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
  hourBeforePart,
  dayPart,
  now,
  namedPart,
  namedMonth,
  namedSeason,
  namedHoliday,
  nthMoment,
  partEdge,
  plainPart,
  plainWeekend,
  namedMonthDay,
);
