import leven from 'leven';
import type { EntityKey } from '../domain/entity-key.ts';
import { searchWords } from '../domain/search-words.ts';

/**
 * How a new name is like a known one: `spelling` the same words but for a letter or two · `shorter` some of its words ("Smith" of "John Smith") ·
 * `longer` all of its words and others. Names that differ in a number are not alike: room 12 is not room 13.
 */
export type Likeness = 'spelling' | 'shorter' | 'longer';

const LEAST_LETTERS = 3;

export function likenessOf(name: EntityKey, known: EntityKey): Likeness | null {
  if (name === known) return null;
  const [ours, theirs] = [searchWords(name), searchWords(known)];
  if (ours.length === 0 || theirs.length === 0 || numbersIn(ours) !== numbersIn(theirs)) return null;
  if (ours.join('') === theirs.join('')) return 'spelling';
  if (ours.length === theirs.length) return ours.every((word, index) => isClose(word, theirs[index] ?? '')) ? 'spelling' : null;
  if (ours.join('').length < LEAST_LETTERS || theirs.join('').length < LEAST_LETTERS) return null;
  if (ours.every((word) => theirs.includes(word))) return 'shorter';
  return theirs.every((word) => ours.includes(word)) ? 'longer' : null;
}

/** One letter of four to seven may differ, two of more; two that changed places count as one. Hansen is close to Hanson, not to Jensen. */
function isClose(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const most = length < 4 ? 0 : length < 8 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most) return false;
  return leven(a, b) <= most || (most > 0 && isSwapped(a, b));
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && at >= 0 && `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b;
}

function numbersIn(words: readonly string[]): string {
  return words
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(' ');
}
