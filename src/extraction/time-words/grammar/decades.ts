import { either, filter, lexeme, map, maybe, type Reader, type Reading, role, type Source, sequence, sign } from '../reader.ts';
import { type Moment, moment } from './moment.ts';
import { anyNumber, fullFromShort, fullYear, numberFrom, ordinal } from './numbers.ts';

const of = maybe(role('of'));

const decade: Reader<Moment> = either(
  map(sequence(role('yearsOf'), lexeme('decade'), maybe(role('decadeSuffix'))), ([, decade]) => moment({ decade: 1900 + decade })),
  map(sequence(lexeme('decade'), maybe(role('decadeSuffix'))), ([decade], source, from) =>
    source.lexemesAt(from).some(({ kind }) => kind === 'number') ? null : moment({ decade: 1900 + decade }),
  ),
  map(sequence(role('yearsOf'), of, anyNumber), ([, , { value }], source) => decadeOf(value, source)),
  map(sequence(anyNumber, role('decadeSuffix')), ([{ value }], source) => decadeOf(value, source)),
  map(sequence(role('the'), either(lexeme('decade'), numberFrom(20, 90))), ([, decade], source, from, next) =>
    source.tokens[from]?.norm === 'los' && decade % 10 === 0 && endsClause(source, next) ? moment({ decade: 1900 + decade }) : null,
  ),
  map(sequence(fullYear, lexeme('decade')), ([year, decade]) => moment({ decade: year - (year % 100) + decade })),
);

/** No noun follows that a number could belong to: "los 80", not "the 4th quarter". */
export function endsClause(source: Source, next: number): boolean {
  const token = source.tokens[next];
  return token === undefined || '.,;!?)'.includes(token.raw);
}

function decadeOf(value: number, source: Source): Moment | null {
  if (value % 10 !== 0) return null;
  if (value >= 1000) return moment(value % 100 === 0 ? { century: value } : { decade: value });
  return value < 100 ? moment({ decade: fullFromShort(value, source) }) : null;
}

const roman: Reader<number> = (source, at) => readRoman(source, at, source.tokens[at]?.raw ?? '');
/** After "siglo" small letters will do. */
const romanAfter: Reader<number> = (source, at) => {
  const raw = source.tokens[at]?.raw ?? '';
  return readRoman(source, at, raw.includes('x') ? raw.toUpperCase() : raw);
};

function readRoman(source: Source, at: number, text: string): readonly Reading<number>[] {
  const numeral = /^([IVX]{1,5})(?:e|ème|er)?$/.exec(text)?.[1];
  if (numeral === undefined) return [];
  const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  const value = values.reduce((sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one), 0);
  const suffix = source.tokens[at + 1];
  return [{ value, next: suffix?.glued && suffix.type === 'word' ? at + 2 : at + 1 }];
}

const centuryWord = filter(lexeme('unit'), (unit) => unit === 'century');
const century: Reader<Moment> = either(
  map(sequence(either(ordinal, roman), maybe(sign('.-')), centuryWord), ([n]) => moment({ century: (n - 1) * 100 })),
  map(sequence(centuryWord, either(romanAfter, numberFrom(1, 21))), ([, n]) => moment({ century: (n - 1) * 100 })),
);

/** The nineties, the 1990s, the 19th century, siglo XV. */
export const decadeOrCentury: Reader<Moment> = either(decade, century);
