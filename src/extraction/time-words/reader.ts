import type { Instant } from '../../domain/instant.ts';
import type { Lexeme, LexemeKind, LexemeValues, Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { Role } from './vocabulary.ts';

/** One way to read the tokens from a position on, and the position after them. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}

/** Gives every way to read something at a position; none when it is not there. */
export type Reader<T> = (source: Source, at: number) => readonly Reading<T>[];

/** The text being read, with everything the grammar may look at. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly saidAt: Instant;
  readonly prefer: Prefer;
  lexemesAt(at: number): readonly Lexeme[];
  readonly memo: Map<Reader<unknown>, Map<number, readonly Reading<unknown>[]>>;
}

/** Which of several dates "Friday" or "March" means: the latest before, the first after, or the nearest to when it was said. */
export type Prefer = 'past' | 'future' | 'nearest';

const NONE: readonly never[] = [];
/** Few positions have more than two or three readings; the limit keeps adversarial texts cheap. */
const MOST_READINGS = 32;

export function lexeme<K extends LexemeKind>(kind: K): Reader<LexemeValues[K]> {
  return (source, at) => {
    const found = source.lexemesAt(at);
    if (found.length === 0) return NONE;
    const readings: Reading<LexemeValues[K]>[] = [];
    for (const one of found) if (one.kind === kind) readings.push({ value: one.value as LexemeValues[K], next: one.next });
    return readings;
  };
}

export function role(...roles: readonly Role[]): Reader<Role> {
  return filter(lexeme('role'), (found) => roles.includes(found));
}

export function sign(signs: string): Reader<string> {
  return (source, at) => {
    const token = source.tokens[at];
    return token?.type === 'sign' && signs.includes(token.raw) ? [{ value: token.raw, next: at + 1 }] : NONE;
  };
}

export function filter<T>(reader: Reader<T>, test: (value: T, source: Source, from: number, next: number) => boolean): Reader<T> {
  return (source, at) => {
    const readings = reader(source, at);
    return readings.length === 0 ? readings : readings.filter((one) => test(one.value, source, at, one.next));
  };
}

/** Changes what was read; `null` drops the reading. */
export function map<T, U>(reader: Reader<T>, change: (value: T, source: Source, from: number, next: number) => U | null): Reader<U> {
  return (source, at) => {
    const readings: Reading<U>[] = [];
    for (const one of reader(source, at)) {
      const value = change(one.value, source, at, one.next);
      if (value !== null) readings.push({ value, next: one.next });
    }
    return readings;
  };
}

export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (source, at) => {
    let all: readonly Reading<T>[] = NONE;
    for (const reader of readers) {
      const found = reader(source, at);
      if (found.length > 0) all = all.length > 0 ? [...all, ...found] : found;
    }
    return all;
  };
}

/** All with the optional part, and the position unmoved without it. */
export function maybe<T>(reader: Reader<T>): Reader<T | null> {
  return (source, at) => [...reader(source, at), { value: null, next: at }];
}

export function sequence<T extends readonly unknown[]>(...readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (source, at) => {
    const [head, ...rest] = readers as readonly Reader<unknown>[];
    const first = head?.(source, at) ?? NONE;
    if (first.length === 0) return NONE;
    let states: { readonly values: readonly unknown[]; readonly next: number }[] = first.map((one) => ({
      values: [one.value],
      next: one.next,
    }));
    for (const reader of rest) {
      const grown: typeof states = [];
      for (const state of states) {
        for (const one of reader(source, state.next)) {
          if (grown.length < MOST_READINGS) grown.push({ values: [...state.values, one.value], next: one.next });
        }
      }
      if (grown.length === 0) return NONE;
      states = grown;
    }
    return states.map((state) => ({ value: state.values as unknown as T, next: state.next }));
  };
}

/** Reads a position once, however often the grammar asks. With a key, readings that come to the same are kept once. */
export function memoized<T>(reader: Reader<T>, keyOf?: (value: T) => string): Reader<T> {
  const self: Reader<T> = (source, at) => {
    let table = source.memo.get(self);
    if (table === undefined) {
      table = new Map();
      source.memo.set(self, table);
    }
    const known = table.get(at);
    if (known !== undefined) return known as readonly Reading<T>[];
    table.set(at, NONE);
    const all = reader(source, at);
    const readings = (keyOf === undefined ? all : distinct(all, keyOf)).slice(0, MOST_READINGS);
    table.set(at, readings);
    return readings;
  };
  return self;
}

function distinct<T>(readings: readonly Reading<T>[], keyOf: (value: T) => string): readonly Reading<T>[] {
  if (readings.length < 2) return readings;
  const seen = new Set<string>();
  return readings.filter((one) => {
    const key = `${one.next} ${keyOf(one.value)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a word at a position can play a role. */
export function hasRole(source: Source, at: number, wanted: Role): boolean {
  return source.lexemesAt(at).some(({ kind, value }) => kind === 'role' && value === wanted);
}

/** For grammar parts that name each other. */
export function later<T>(reader: () => Reader<T>): Reader<T> {
  return (source, at) => reader()(source, at);
}
