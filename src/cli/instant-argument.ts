import { parseInstant } from '../index.ts';

/** Reads a point in time that was given on the command line. @param flag what the error names, such as `--as-of` */
export function instantArgument(text: string, flag: string, _now: Date): Date {
  return new Date(parseInstant(text, flag));
}

/** The same as ISO 8601: as it was written, so that `2020` stays known to the year. */
export function isoArgument(text: string, flag: string, _now: Date): string {
  parseInstant(text, flag);
  return text;
}
