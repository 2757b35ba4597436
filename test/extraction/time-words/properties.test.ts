import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimeWords } from '../../../src/extraction/time-words/find-time-words.ts';
import { GRAMMAR_LANGUAGES } from '../../../src/extraction/time-words/language.ts';
import { lexiconOf } from '../../../src/extraction/time-words/lexicons.ts';
import { readTimeWords } from '../../../src/extraction/time-words/read-time-words.ts';

const language = fc.constantFrom(...GRAMMAR_LANGUAGES);
const saidAt = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
const prefer = fc.constantFrom('past', 'future', 'nearest');

/** Random heaps of a language's own time words and numbers: far denser in meanings than any sentence. */
const heap = language.chain((one) => {
  const { months, weekdays, units, modifiers, edges, roles, days } = lexiconOf(one).vocabulary;
  const words = [
    ...months,
    ...weekdays,
    ...Object.values(units),
    ...Object.values(modifiers),
    ...Object.values(edges),
    ...Object.values(roles),
    ...Object.values(days),
  ]
    .join(',')
    .split(',')
    .map((word) => word.trim());
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.integer({ min: 0, max: 2100 }).map(String),
    fc.constantFrom('-', ',', '(', ')', '/', ':', '10:30', '3.5.2019', '1/2', "'85"),
  );
  return fc.tuple(
    fc.constant(one),
    fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' ')),
  );
});

function check(text: string, at: number, options: Parameters<typeof findTimeWords>[2]): void {
  const found = findTimeWords(text, at, options);
  let last = 0;
  for (const one of found) {
    expect(one.index).toBeGreaterThanOrEqual(last);
    expect(one.length).toBeGreaterThan(0);
    expect(text.slice(one.index, one.index + one.length)).toBe(one.text);
    last = one.index + one.length;
    for (const bound of [one.start, one.end]) {
      if (bound === null) continue;
      expect(Number.isFinite(bound.at)).toBe(true);
      expect(bound.until).toBeGreaterThanOrEqual(bound.at);
    }
    if (one.kind === 'always') expect([one.start, one.end]).toEqual([null, null]);
    else expect(one.start === null && one.end === null).toBe(false);
  }
  expect(findTimeWords(text, at, options)).toEqual(found);
}

describe('on any text', () => {
  test('results lie in the text, in order, without overlap, and are the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), saidAt, language, prefer, (text, at, one, way) =>
        check(text, at, { language: one, prefer: way }),
      ),
    );
  });

  test('also on heaps of time words', () => {
    fc.assert(
      fc.property(heap, saidAt, prefer, ([one, text], at, way) => check(text, at, { language: one, prefer: way })),
      { numRuns: 300 },
    );
  });

  test('a phrase is read by its own words only', () => {
    fc.assert(
      fc.property(heap, saidAt, ([one, text], at) => {
        const read = readTimeWords(text, at, { language: one });
        if (read !== null) expect(text).toContain(read.expression.text);
      }),
      { numRuns: 200 },
    );
  });

  test('"since" never starts after the message', () => {
    const open = fc.constantFrom('Monday', 'Friday', 'March', 'December', 'May 5', 'Easter', 'the 31st of January', 'Christmas');
    fc.assert(
      fc.property(open, saidAt, prefer, (words, at, way) => {
        const [found] = findTimeWords(`since ${words}`, at, { language: 'en', prefer: way });
        expect(found?.start?.at).toBeLessThanOrEqual(at);
      }),
    );
  });

  test('a text of a megabyte is read in its first part', () => {
    const found = findTimeWords(`since 2019 ${'lorem ipsum '.repeat(90_000)}`, Date.UTC(2024, 0, 1), { language: 'en' });
    expect(found.map(({ text }) => text)).toEqual(['since 2019']);
  });
});
