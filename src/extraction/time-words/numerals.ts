import { type Token, tokenize } from './tokens.ts';
import type { Numerals } from './vocabulary.ts';

/** The number words of a language. Words for 0 to 99 and the hundreds are listed whole; larger numbers are composed. */
export interface Cardinals {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly hundred: ReadonlySet<string>;
  readonly thousand: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly glued: ReadonlyMap<string, number> | null;
  readonly multipliers: readonly (readonly [string, number])[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly value: number;
}

export function buildCardinals(numerals: Numerals): Cardinals {
  const phrases = new Map<string, Phrase[]>();
  const glued = new Map<string, number>();
  const add = (alternatives: string, value: number): void => {
    for (const text of alternatives.split('|')) {
      const words = tokenize(text)
        .filter((token) => token.raw !== '-')
        .map((token) => token.norm);
      const first = words[0];
      if (first === undefined) continue;
      const list = phrases.get(first) ?? [];
      if (list.length === 0) phrases.set(first, list);
      list.push({ words, value });
      if (words.length === 1) glued.set(first, value);
    }
  };
  const small = numerals.small.split(',').map((word) => word.trim());
  small.forEach(add);
  numerals.tens
    .split(',')
    .map((word) => word.trim())
    .forEach((ten, index) => {
      const value = (index + 2) * 10;
      if (small.length <= value) add(ten, value);
      const teens = ten.endsWith('+');
      for (let one = 1; one <= 9; one += 1) {
        if (small.length > value + one || teens) continue;
        for (const left of ten.split('|')) for (const right of (small[one] ?? '').split('|')) add(numerals.join(left, right), value + one);
      }
    });
  for (const [index, words] of (numerals.hundreds ?? '').split(',').entries()) add(words.trim(), (index + 1) * 100);
  const split = (text: string): ReadonlySet<string> =>
    new Set(
      text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
  const hundred = split(numerals.hundred);
  const thousand = split(numerals.thousand);
  const multipliers: (readonly [string, number])[] = [...thousand].map((word) => [word, 1000] as const);
  for (const word of hundred) multipliers.push([word, 100]);
  return { phrases, hundred, thousand, and: split(numerals.and), glued: numerals.glued === true ? glued : null, multipliers };
}

/** The numbers that start at a token: the shortest and the longest reading, so that "two thousand nineteen" and "two" are both there. */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  cardinals: Cardinals,
): readonly { readonly value: number; readonly next: number }[] {
  const simple = readBelowHundred(tokens, at, cardinals);
  const long = readComposed(tokens, at, cardinals);
  if (simple === null) return long === null ? [] : [long];
  return long === null || long.next === simple.next ? [simple] : [long, simple];
}

function readBelowHundred(tokens: readonly Token[], at: number, cardinals: Cardinals): { value: number; next: number } | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  let best: { value: number; next: number } | null = null;
  for (const phrase of cardinals.phrases.get(token.norm) ?? []) {
    let next = at;
    for (const word of phrase.words) {
      if (next > at && tokens[next]?.raw === '-' && tokens[next]?.glued) next += 1;
      if (tokens[next]?.norm !== word) {
        next = -1;
        break;
      }
      next += 1;
    }
    if (next > 0 && (best === null || next > best.next)) best = { value: phrase.value, next };
  }
  if (best === null && cardinals.glued !== null) {
    const value = unglue(token.norm, cardinals, cardinals.glued);
    if (value !== null) best = { value, next: at + 1 };
  }
  return best;
}

function unglue(word: string, cardinals: Cardinals, simple: ReadonlyMap<string, number>): number | null {
  if (word.length > 60) return null;
  const known = simple.get(word);
  if (known !== undefined) return known;
  for (const [name, factor] of cardinals.multipliers) {
    const index = word.indexOf(name);
    if (index < 0) continue;
    const left = index === 0 ? 1 : unglue(word.slice(0, index), cardinals, simple);
    const rest = word.slice(index + name.length);
    const right = rest === '' ? 0 : (unglue(rest.replace(/^(und|en|e)(?=.)/, ''), cardinals, simple) ?? unglue(rest, cardinals, simple));
    if (left !== null && left < 100 && right !== null && right < factor) return left * factor + right;
  }
  return null;
}

/** Thousands, hundreds and the rest, each at most once: "mil novecientos noventa y dos", "two thousand and nineteen". */
function readComposed(tokens: readonly Token[], at: number, cardinals: Cardinals): { value: number; next: number } | null {
  let total = 0;
  let current = 0;
  let next = at;
  let level = 4;
  let joinable = false;
  for (;;) {
    let from = next;
    if (next > at && joinable && cardinals.and.has(tokens[next]?.norm ?? '')) from += 1;
    if (next > at && tokens[from]?.raw === '-' && tokens[from]?.glued) from += 1;
    const token = tokens[from];
    if (token?.type !== 'word') break;
    if (cardinals.thousand.has(token.norm) && level > 3 && current < 100) {
      total += (current === 0 ? 1 : current) * 1000;
      current = 0;
      level = 3;
      joinable = true;
      next = from + 1;
    } else if (cardinals.hundred.has(token.norm) && level > 2 && current < 100 && (current > 0 || level === 3)) {
      current = (current === 0 ? 1 : current) * 100;
      level = 2;
      joinable = true;
      next = from + 1;
    } else {
      const small = readBelowHundred(tokens, from, cardinals);
      if (small === null || level < 2 || (current > 0 && current % 100 !== 0) || (small.value >= 100 && current > 0)) break;
      if (current > 0 && level > 2 && current < 100) break;
      if (small.value >= 1000) {
        if (level < 4 || current > 0) break;
        total = small.value;
        if (total % 1000 !== 0) level = 1;
        else level = 3;
        joinable = true;
      } else {
        current += small.value;
        joinable = small.value >= 100;
        if (current % 100 !== 0 && current > 100) level = 1;
      }
      next = small.next;
    }
  }
  return next === at ? null : { value: total + current, next };
}
