import type { Fields } from '../fields.ts';
import { either, filter, hasRole, lexeme, map, maybe, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { decadeOrCentury, endsClause } from './decades.ts';
import { type Moment, moment, unsafe, weak } from './moment.ts';
import { dayNumber, elidedYear, fullYear, numberFrom, ordinal, shortYear, spelledShortYear, yearAfterMonth } from './numbers.ts';

/** "may", "sun", "second": words that mean time only beside other time words, or as a name in the middle of a sentence. */
function isWeak(source: Source, from: number): boolean {
  const token = source.tokens[from];
  if (token === undefined || !source.lexicon.weak.has(token.norm)) return false;
  const start = from === 0 || '.!?:'.includes(source.tokens[from - 1]?.raw ?? '.');
  return start || token.raw[0] === token.norm[0] || source.lexicon.vocabulary.monthFirst === false;
}

function named<T>(reader: Reader<T>, fields: (value: T) => Fields): Reader<Moment> {
  return map(reader, (value, source, from) => (isWeak(source, from) ? weak(fields(value)) : moment(fields(value))));
}

const of = maybe(role('of'));
const the = maybe(role('the'));
const monthName = lexeme('month');
const weekdayName = lexeme('weekday');
const dash = maybe(sign('-/.,'));

const monthWord = filter(lexeme('unit'), (unit) => unit === 'month');
const monthAlone: Reader<Moment> = either(
  named(monthName, (month) => ({ month })),
  map(sequence(monthWord, of, monthName), ([, , month]) => moment({ month })),
);
const weekdayAlone = named(weekdayName, (weekday) => ({ weekday }));
const weekdayPart: Reader<Moment> = map(lexeme('weekdayPart'), ({ weekday, part }) => moment({ weekday, part }));

/** Day and month in either order, with the year if it follows: "second of Aug", "March the fifth '85", "23/sep/2020". */
const dayAndMonth: Reader<{ month: number; day: number }> = either(
  map(sequence(dayNumber, dash, of, the, monthName), ([day, , , , month]) => ({ month, day })),
  map(sequence(monthName, dash, the, dayNumber), ([month, , , day]) => ({ month, day })),
  map(sequence(ordinal, role('dayWord'), of, monthName), ([day, , , month]) => ({ month, day })),
  map(sequence(ordinal, role('of'), ordinal), ([day, , month]) => (month <= 12 ? { month, day } : null)),
  map(sequence(lexeme('modifier'), role('dayWord'), of, the, monthName), ([modifier, , , , month]) =>
    modifier === 'last' ? { month, day: -1 } : null,
  ),
);
/** A day and month without a year, for "next 6 April". */
export const dayAndMonthFields: Reader<Fields> = dayAndMonth;
const dated: Reader<Moment> = either(
  map(dayAndMonth, ({ month, day }) => moment({ month, day })),
  map(sequence(dayAndMonth, dash, of, either(fullYear, yearAfterMonth, spelledShortYear)), ([{ month, day }, , , year]) =>
    moment({ year, month, day }),
  ),
  map(sequence(dayAndMonth, sign(','), shortYear), ([{ month, day }, , year], source, _from, next) =>
    endsClause(source, next) ? moment({ year, month, day }, { unsafe: true }) : null,
  ),
  map(sequence(dayNumber, sign('-/.'), monthName, sign('-/.'), shortYear), ([day, , month, , year]) => moment({ year, month, day })),
  map(sequence(monthName, sign('-/.'), dayNumber, sign('-/.'), shortYear), ([month, , day, , year]) => moment({ year, month, day })),
  map(sequence(fullYear, dash, monthName, dash, dayNumber), ([year, , month, , day]) => moment({ year, month, day })),
  map(sequence(monthName, sign('-/'), fullYear, sign('-/'), dayNumber), ([month, , year, , day]) => moment({ year, month, day })),
  map(sequence(dayNumber, sign('-/'), fullYear, sign('-/'), monthName), ([day, , year, , month]) => moment({ year, month, day })),
);
const monthAndYear: Reader<Moment> = either(
  map(sequence(monthName, dash, maybe(role('of', 'in')), either(fullYear, yearAfterMonth)), ([month, , , year]) => moment({ year, month })),
  map(sequence(fullYear, dash, of, monthName), ([year, , , month]) => moment({ year, month })),
);
/** 9 de 8 de 1971. */
const spelledFigures: Reader<Moment> = either(
  map(sequence(numberFrom(1, 31), role('of'), numberFrom(1, 12), role('of'), fullYear), ([day, , month, , year]) =>
    moment({ year, month, day }),
  ),
  map(
    sequence(
      filter(dayNumber, (day) => day > 0),
      role('of'),
      filter(ordinal, (month) => month <= 12),
    ),
    ([day, , month]) => weak({ month, day }),
  ),
  map(sequence(numberFrom(1, 31), role('of'), numberFrom(1, 12)), ([day, , month]) => weak({ month, day })),
  map(
    sequence(
      ordinal,
      filter(ordinal, (month) => month <= 12),
    ),
    ([day, month]) => weak({ month, day }),
  ),
  map(sequence(ordinal, numberFrom(1, 12)), ([day, month], source, from, next) =>
    source.tokens[from + 1]?.raw === '.' && endsClause(source, next) ? unsafe({ month, day }) : null,
  ),
);
/** The articles a day of the month takes; others ("las 3") make hours or counts. */
const ARTICLES_OF_DAYS = new Set(['the', 'el', 'le', 'il', 'l', 'de', 'den', 'dem', 'der', 'o']);

const CONTRACTIONS = new Set(['del', 'du', 'dal', 'vom', 'am']);

/** "dal 15 del mese scorso", "desde el 15 del mes pasado": the article is in the word before. */
const dayOfPeriod: Reader<Moment> = map(numberFrom(1, 31), (day, source, from, next) =>
  ARTICLES_IN.has(source.tokens[from - 1]?.norm ?? '') && hasRole(source, next, 'of') ? weak({ day }) : null,
);
const ARTICLES_IN = new Set(['dal', 'del', 'du', 'vom', 'al', 'au']);

/** Portuguese counts its weekdays: "a sexta" is Friday, not the sixth. */
const dayOrdinal = filter(ordinal, (_, source, from) => !source.lexemesAt(from).some(({ kind }) => kind === 'weekday'));

/** "first Tuesday", "first hour": not the first day of a month. */
function countsOthers(day: number, source: Source, next: number): boolean {
  return source.lexemesAt(next).some(({ kind, value }) => (kind === 'weekday' && day <= 5) || (kind === 'unit' && value !== 'day'));
}

/** "the 21st", "el 17", "am 5.", "dia 25". */
const dayAlone: Reader<Moment> = either(
  map(dayOrdinal, (day, source, _from, next) => (countsOthers(day, source, next) ? null : weak({ day }))),
  map(sequence(role('the'), dayOrdinal, maybe(role('dayWord'))), ([, day, word], source, from, next) =>
    countsOthers(day, source, next)
      ? null
      : word !== null || (source.tokens[from + 1]?.type === 'digits' && endsClause(source, next))
        ? unsafe({ day })
        : weak({ day }),
  ),
  map(sequence(maybe(role('the')), role('dayWord'), dayNumber), ([, , day]) => unsafe({ day })),
  map(sequence(role('the', 'of', 'on'), numberFrom(1, 31)), ([found, day], source, from, next) => {
    const article = source.tokens[from]?.norm ?? '';
    if (article === 'le' && hasRole(source, from, 'at')) return null;
    if (!(found === 'the' ? ARTICLES_OF_DAYS : CONTRACTIONS).has(article)) return null;
    const digits = source.tokens[next - 1]?.type === 'digits';
    return digits && article.length > 1 && article !== 'de' && endsClause(source, next) ? unsafe({ day }) : weak({ day });
  }),
);
const weekdayAndDay: Reader<Moment> = map(
  sequence(weekdayName, maybe(sign(',')), the, maybe(role('dayWord')), dayNumber),
  ([weekday, comma, article, , day], source, from, next) =>
    (article !== null && !ARTICLES_OF_DAYS.has(source.tokens[from + (comma === null ? 1 : 2)]?.norm ?? '')) ||
    ['-', '–', '~', ':', '/'].includes(source.tokens[next]?.raw ?? '') ||
    ((comma !== null || isWeak(source, from)) && source.tokens[next - 1]?.type !== 'digits')
      ? null
      : unsafe({ weekday, day }),
);

const yearWord = filter(lexeme('unit'), (unit) => unit === 'year');
const yearMoment: Reader<Moment> = either(
  map(fullYear, (year) => weak({ year })),
  map(elidedYear, (year) => moment({ year })),
  map(
    sequence(maybe(role('yearQualifier')), yearWord, maybe(role('yearQualifier')), of, either(fullYear, elidedYear, shortYear)),
    ([, , , , year]) => moment({ year }),
  ),
  map(sequence(role('yearQualifier'), either(fullYear, shortYear)), ([, year]) => moment({ year })),
);

const quarter: Reader<Moment> = either(
  map(sequence(role('quarterSign'), numberFrom(1, 4)), ([, quarter]) => moment({ quarter })),
  map(sequence(role('halfYearSign'), numberFrom(1, 2)), ([, halfYear]) => moment({ halfYear })),
);
const season: Reader<Moment> = either(
  map(lexeme('season'), (season) => weak({ season })),
  map(sequence(lexeme('season'), maybe(role('of')), either(fullYear, yearAfterMonth)), ([season, , year]) => moment({ season, year })),
);
const holiday: Reader<Moment> = either(
  map(lexeme('holiday'), (holiday) => moment({ holiday })),
  map(
    sequence(
      lexeme('holiday'),
      filter(lexeme('unit'), (unit) => unit === 'weekend'),
    ),
    ([holiday]) => moment({ holiday, weekend: true }),
  ),
  map(
    sequence(
      filter(lexeme('unit'), (unit) => unit === 'weekend'),
      of,
      the,
      lexeme('holiday'),
    ),
    ([, , , holiday]) => moment({ holiday, weekend: true }),
  ),
  map(sequence(lexeme('holiday'), dash, of, either(fullYear, elidedYear)), ([holiday, , , year]) => moment({ holiday, year })),
);
const weekNumber: Reader<Moment> = map(
  sequence(
    filter(lexeme('unit'), (unit) => unit === 'week'),
    maybe(sign('#')),
    numberFrom(1, 53),
  ),
  ([, , weekNumber]) => moment({ weekNumber }),
);

export const calendarMoment: Reader<Moment> = either(
  dated,
  monthAndYear,
  weekdayAndDay,
  spelledFigures,
  quarter,
  weekNumber,
  decadeOrCentury,
  holiday,
  season,
  monthAlone,
  weekdayAlone,
  weekdayPart,
  dayAlone,
  dayOfPeriod,
  yearMoment,
);
