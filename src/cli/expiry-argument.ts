import type { Duration } from 'date-fns';
import { add } from 'date-fns/add';
import { IncorrectInputError, parseInstant } from '../index.ts';

const ISO =
  /^P(?=\d|T\d)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/i;
const SHORT = /^(?:(?<years>\d+)y|(?<months>\d+)mo|(?<weeks>\d+)w|(?<days>\d+)d|(?<hours>\d+)h|(?<minutes>\d+)min|(?<seconds>\d+)s)$/i;

/**
 * Reads when something is to be erased: after a duration, as ISO 8601 (`P7D`, `PT36H`) or short (`7d`, `36h`), or at a date in ISO 8601.
 *
 * @throws IncorrectInputError `bad-instant`, also for what is past
 */
export function expiryArgument(text: string, flag: string, now: Date): Date {
  const given = text.trim();
  const parts = (ISO.exec(given) ?? SHORT.exec(given))?.groups;
  const instant = parts ? add(now, durationOf(parts)) : dateOf(given, flag);
  if (instant.getTime() > now.getTime()) return instant;
  const found = Number.isNaN(instant.getTime()) ? 'too long' : 'past already';
  throw new IncorrectInputError('bad-instant', `${flag}: ${JSON.stringify(text)} is ${found}. ${FORMS}`, { value: text });
}

const FORMS = 'Give a duration such as 7d, 12h or P1M, or a date to come such as 2030-01-31.';

function durationOf(parts: Readonly<Record<string, string | undefined>>): Duration {
  return Object.fromEntries(Object.entries(parts).flatMap(([unit, count]) => (count === undefined ? [] : [[unit, Number(count)]])));
}

function dateOf(text: string, flag: string): Date {
  if (!/^\d{4}/.test(text))
    throw new IncorrectInputError('bad-instant', `${flag}: ${JSON.stringify(text)} is no duration and no date. ${FORMS}`, { value: text });
  return new Date(parseInstant(text, flag));
}
