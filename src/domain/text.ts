import { IncorrectInputError } from '../errors.ts';

/** Tabs and line ends are text; every other control character is damage, and some SQLite versions cut a text at U+0000. */
export const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** A text that a caller gives where there may be anything at run time. @throws IncorrectInputError `not-a-text` */
export function checkText(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  throw new IncorrectInputError('not-a-text', `${field}: ${JSON.stringify(value) ?? 'nothing'} is no text. Give a string.`, { field });
}

/** One of a few words that a caller gives. @throws IncorrectInputError `unknown-word` */
export function checkOneOf<T extends string>(value: T, allowed: readonly T[], field: string): void {
  if (allowed.includes(value)) return;
  throw new IncorrectInputError('unknown-word', `${field}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}.`, { field, value });
}
