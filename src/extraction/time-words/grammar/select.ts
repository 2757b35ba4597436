import { yearOf } from '../calendar.ts';
import type { Reading, Source } from '../reader.ts';
import { expression } from './expressions.ts';
import type { Stretch } from './stretch.ts';

export interface Found {
  readonly stretch: Stretch;
  readonly from: number;
  readonly next: number;
}

/** The expressions of a text that do not overlap: the longest first, and of two equally long ones the one the grammar names first. */
export function selectExpressions(source: Source): Found[] {
  const candidates: (Found & { readonly words: number; readonly order: number })[] = [];
  for (let from = 0; from < source.tokens.length; from += 1) {
    if (!mayStart(source, from) || follows(source, from, 'every')) continue;
    for (const [order, { value, next }] of ranked(source, from).entries()) {
      if (value.weak === true && !(from === 0 && next === source.tokens.length) && !aloneYear(source, from, next, value)) continue;
      candidates.push({ stretch: value, from, next, words: countWords(source, from, next), order });
    }
  }
  candidates.sort(
    (left, right) => right.words - left.words || left.from - right.from || left.next - right.next || left.order - right.order,
  );
  const taken = new Uint8Array(source.tokens.length);
  const chosen: Found[] = [];
  for (const one of candidates) {
    if (taken.subarray(one.from, one.next).includes(1)) continue;
    taken.fill(1, one.from, one.next);
    chosen.push(one);
  }
  return chosen.sort((left, right) => left.from - right.from);
}

/** Most words of a sentence start nothing: neither a known word nor a figure (`XV` for the century). */
function mayStart(source: Source, from: number): boolean {
  const token = source.tokens[from];
  if (token === undefined) return false;
  return token.type === 'digits' || '<>≤≥'.includes(token.raw) || source.lexemesAt(from).length > 0 || /^[IVX]+$/.test(token.raw);
}

/** Readings that give a date before those that cannot exist. */
function ranked(source: Source, from: number): readonly Reading<Stretch>[] {
  const readings = expression(source, from);
  return readings.some(({ value }) => value.impossible)
    ? [...readings].sort((left, right) => Number(isLast(left.value)) - Number(isLast(right.value)))
    : readings;
}

function isLast(stretch: Stretch): boolean {
  return stretch.impossible === true && stretch.idiom === undefined;
}

function countWords(source: Source, from: number, next: number): number {
  let words = 0;
  for (let at = from; at < next; at += 1) if (source.tokens[at]?.type !== 'sign') words += 1;
  return words;
}

function follows(source: Source, from: number, wanted: string): boolean {
  for (let before = from - 1; before >= Math.max(0, from - 2); before -= 1) {
    if (source.lexemesAt(before).some(({ kind, value, next }) => kind === 'role' && value === wanted && next === from)) return true;
  }
  return false;
}

/** A bare year counts where no noun follows that it could count: "(2014)", "2019, Berlin", "moved 2015". */
function aloneYear(source: Source, from: number, next: number, stretch: Stretch): boolean {
  if (stretch.start?.precision !== 'year' || next !== from + 1) return false;
  const year = Number(source.tokens[from]?.raw ?? 0);
  const before = source.tokens[from - 1];
  const after = source.tokens[next];
  if (year < 1900 || year > yearOf(source.saidAt) + 15 || (before !== undefined && '$€£#:+*-'.includes(before.raw))) return false;
  if (after?.type === 'word') return source.lexicon.vocabulary.bareYears === true && after.raw === after.raw.toLowerCase();
  return after === undefined || (after.type === 'sign' && !'%€$£:+*°'.includes(after.raw));
}
