/** What stands on a line about when it was said. */
export interface Stamp {
  /** Left out where the line gives a time only. */
  readonly day?: StampDay;
  /** `09:05` or `09:05:30`; left out where the line gives a day only. */
  readonly time?: string;
  /** `Z` or `+02:00`. */
  readonly zone?: string;
}

/** A calendar day; where it is not told which of two numbers is the month, both as they stand. */
export type StampDay =
  | { readonly iso: string }
  | { readonly year: string; readonly first: number; readonly second: number; readonly dots: boolean };

const DAY = String.raw`(?:(?<iso>\d{4}[-/.]\d{2}[-/.]\d{2})|(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2}))`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<seconds>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?\s?m\.?)?(?<zone>Z|[+-]\d{2}:?\d{2})?`;
const STAMP = String.raw`(?:${DAY}[T,\s]*)?(?:${TIME})?`;

/** `[2024-05-01 09:00] …`, `31/12/2023, 9:15 PM - …`, `[10:02] …` */
const AHEAD = new RegExp(String.raw`^[[(]?(?=\d)${STAMP}[\])]?(?:\s+[-–—]\s+|\s+)(?<rest>\S.*)$`, 'i');
/** `Ann Lee  9:15 AM`, `Ann Lee [9:15 AM]`, `Ann — 01/05/2024 9:15 PM` */
const BEHIND = new RegExp(String.raw`^(?<rest>\S.{0,79}?)(?:\s{2,}|\s+[—–-]\s+|\s+(?=[[(]))[[(]?(?=\d)${STAMP}[\])]?$`, 'i');

/** The stamp at the beginning or the end of a line, and what else the line says. */
export function stampOf(line: string, place: 'ahead' | 'behind'): { readonly stamp: Stamp; readonly rest: string } | undefined {
  const found = (place === 'ahead' ? AHEAD : BEHIND).exec(line)?.groups;
  if (!found?.['rest'] || (found['hour'] === undefined && dayOf(found) === undefined)) return undefined;
  const day = dayOf(found);
  const time = timeOf(found);
  const zone = found['zone'];
  return {
    stamp: { ...(day ? { day } : {}), ...(time ? { time } : {}), ...(zone ? { zone: zone.toUpperCase() } : {}) },
    rest: found['rest'].trim(),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ iso, first, second, mark, year }: Groups): StampDay | undefined {
  if (iso !== undefined) return { iso: iso.replaceAll(/[/.]/g, '-') };
  if (first === undefined || second === undefined || year === undefined) return undefined;
  return { year: year.padStart(4, '20'), first: Number(first), second: Number(second), dots: mark === '.' };
}

function timeOf({ hour, minute, seconds, half }: Groups): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return [String(hours).padStart(2, '0'), minute, ...(seconds === undefined ? [] : [seconds])].join(':');
}
