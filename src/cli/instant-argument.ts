import { IncorrectInputError, parseInstant } from '../index.ts';

const LOOKS_ISO = /^[+-]?\d{4}/;

/**
 * Reads a point in time that was given on the command line: ISO 8601, or words such as `last week` and `2 years ago`.
 *
 * @param flag what the error names, such as `--as-of`
 * @throws IncorrectInputError `bad-instant`
 */
export async function instantArgument(text: string, flag: string, now: Date): Promise<Date> {
  return new Date(parseInstant(await isoArgument(text, flag, now), flag));
}

/** The same as ISO 8601; what is ISO already stays as it was written, so that `2020` is known to the year. */
export async function isoArgument(text: string, flag: string, now: Date): Promise<string> {
  const words = LOOKS_ISO.test(text.trim()) ? null : await instantOfWords(text.trim(), now);
  if (words !== null) return new Date(words).toISOString();
  parseIso(text, flag);
  return text;
}

/** The instant that words name when they are read completely: the first of a unit ("last week" is its Monday). */
async function instantOfWords(text: string, now: Date): Promise<number | null> {
  if (text === 'now') return now.getTime();
  const { findTimeWords } = await import('../time-words.ts');
  const [found, ...more] = findTimeWords(text, now.getTime(), { language: 'en', prefer: 'past' });
  if (!found || more.length > 0 || found.length !== text.length || !found.covers) return null;
  return found.counted ?? found.start?.at ?? null;
}

function parseIso(text: string, flag: string): void {
  try {
    parseInstant(text, flag);
  } catch (error) {
    if (!(error instanceof IncorrectInputError) || LOOKS_ISO.test(text.trim())) throw error;
    throw new IncorrectInputError(
      error.code,
      `${flag}: ${JSON.stringify(text)} is no date. Write 2024, 2024-05-01, 2024-05-01T09:00:00Z, or words such as "last week" or "2 years ago".`,
      error.details,
    );
  }
}
