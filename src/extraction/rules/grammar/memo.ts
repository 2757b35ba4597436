import type { Source } from './source.ts';

/**
 * Remembers what was read at a position of a sentence: the parser asks for the same phrase from many sides. The memory goes with the sentence.
 *
 * @param kinds how many ways of reading there are; `kind` counts from 0
 */
export function memoized<T>(
  kinds: number,
  read: (source: Source, at: number, kind: number) => T,
): (source: Source, at: number, kind: number) => T {
  const known = new WeakMap<Source, { value: T }[]>();
  return (source, at, kind) => {
    const values = known.get(source) ?? [];
    if (values.length === 0) known.set(source, values);
    const key = at * kinds + kind;
    const before = values[key];
    if (before) return before.value;
    const value = read(source, at, kind);
    values[key] = { value };
    return value;
  };
}
