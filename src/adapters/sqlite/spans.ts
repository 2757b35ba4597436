import { type Instant, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';

/**
 * Classes of periods by length. A fact of a class that holds at an instant started at most `longest` before it, so an index on (class, start) finds
 * what holds at an instant by one short range for each class, however many facts there are that do not hold. In a class of its own: the open
 * end, and the unknown start with a known end.
 */
export interface Span {
  readonly class: number;
  /** Milliseconds. */
  readonly shortest: number;
  readonly longest: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 366 * DAY;
/** Longer than from the first to the last instant there is. */
const EVER = 2 * (OPEN_END - UNKNOWN_START);

const LONGEST = [MINUTE, HOUR, DAY, 31 * DAY, YEAR, 10 * YEAR, 100 * YEAR, EVER];
const NO_START = LONGEST.length;
const NO_END = LONGEST.length + 1;

/** What a new file's table `span` holds. Files keep the class with each fact: never change it for files that exist. */
export const SPANS: readonly Span[] = [
  ...LONGEST.map((longest, index) => ({ class: index, shortest: index === 0 ? -EVER : (LONGEST[index - 1] as number) + 1, longest })),
  { class: NO_START, shortest: 0, longest: EVER },
  { class: NO_END, shortest: 0, longest: EVER },
];

export function spanClass(validAt: Instant, invalidAt: Instant): number {
  if (invalidAt === OPEN_END) return NO_END;
  if (validAt === UNKNOWN_START) return NO_START;
  return LONGEST.findIndex((longest) => invalidAt - validAt <= longest);
}
