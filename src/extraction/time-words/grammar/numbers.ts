import { yearOf } from '../calendar.ts';
import type { SpelledNumber } from '../lexicon.ts';
import { either, filter, lexeme, map, type Reader, role, type Source, sequence } from '../reader.ts';

export const anyNumber = lexeme('number');

export function numberFrom(least: number, most: number): Reader<number> {
  return map(anyNumber, ({ value, digits, elided }) =>
    digits <= 2 && !(elided && digits === 2) && value >= least && value <= most ? value : null,
  );
}

export const ordinal = lexeme('ordinal');
/** A day of the month, with or without its ending: `4`, `4th`, `fourth`. */
export const dayNumber: Reader<number> = either(ordinal, numberFrom(1, 31));

const writtenYear = map(anyNumber, ({ value, digits }) =>
  (digits === 4 && value >= 1000 && value < 2200) || (digits === 0 && value >= 1100 && value < 2200) ? value : null,
);
/** "nineteen seventy two", "twenty nineteen". */
const pairedYear = map(sequence(spelled(11, 20), spelled(10, 99)), ([century, rest]) => century * 100 + rest);

export const fullYear: Reader<number> = either(pairedYear, writtenYear);

/** "'85": two digits that an apostrophe marks as a year. */
export const elidedYear: Reader<number> = map(anyNumber, ({ value, digits, elided }, source) =>
  elided && digits === 2 ? fullFromShort(value, source) : null,
);

/** Two digits after a month: "April of 87", "23 November 82". Below 32 only with "of", since it may be a day or an hour. */
export const yearAfterMonth: Reader<number> = either(
  elidedYear,
  map(anyNumber, (number, source) => (number.digits === 2 && number.value > 31 ? fullFromShort(number.value, source) : null)),
  map(sequence(role('of'), anyNumber), ([, number], source) => (isShort(number) ? fullFromShort(number.value, source) : null)),
);

/** "del ochenta y dos", after a day and month. */
export const spelledShortYear: Reader<number> = map(anyNumber, ({ value, digits }, source) =>
  digits === 0 && value > 31 && value < 100 ? fullFromShort(value, source) : null,
);

/** Two digits where only a year can stand. */
export const shortYear: Reader<number> = map(anyNumber, (number, source) => (isShort(number) ? fullFromShort(number.value, source) : null));

function isShort(number: SpelledNumber): boolean {
  return number.digits === 2;
}

function spelled(least: number, most: number): Reader<number> {
  return map(
    filter(anyNumber, (number) => number.digits === 0),
    ({ value }) => (value >= least && value <= most ? value : null),
  );
}

/** 87 is 1987, 17 is 2017: the year that lies no more than twenty years ahead of the message. */
export function fullFromShort(value: number, source: Source): number {
  const year = yearOf(source.saidAt);
  const candidate = year - (year % 100) + value;
  return candidate > year + 20 ? candidate - 100 : candidate;
}
