import { IncorrectInputError } from '../errors.ts';

/**
 * Checks a count that a caller gives, such as a limit; one that is left out is fine. Stores read a negative or broken number each in its own way.
 *
 * @param field the name to use in the error
 * @throws IncorrectInputError `bad-count`
 */
export function checkCount(count: number | undefined, field: string, { least = 0, most = Number.MAX_SAFE_INTEGER } = {}): void {
  if (count === undefined || (Number.isInteger(count) && least <= count && count <= most)) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  throw new IncorrectInputError('bad-count', `${field}: ${String(count)} is not a whole number ${range}. Give one, or leave it out.`, {
    field,
    value: count,
  });
}
