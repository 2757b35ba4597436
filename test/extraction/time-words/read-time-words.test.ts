import { describe, expect, test } from 'vitest';
import { readTimeWords } from '../../../src/extraction/time-words/read-time-words.ts';
import { shownBound } from './shown.ts';

const SAID = Date.parse('2024-05-15T12:00:00Z');

describe('a quoted phrase', () => {
  test.each([
    ['since March', '2024-03-01 … 2024-04-01 month'],
    ['two years ago', '2022-01-01 … 2023-01-01 year'],
    ['the Monday after next', '2024-05-27 … 2024-05-28 day'],
    ['until the end of 2026', '2026-09-01 … 2027-01-01 year'],
    ['in the nineties', '1990-01-01 … 2000-01-01 year'],
    ['2017', '2017-01-01 … 2018-01-01 year'],
    ['may', '2024-05-01 … 2024-06-01 month'],
    ['depuis janvier', '2024-01-01 … 2024-02-01 month'],
    ['el mes pasado', '2024-04-01 … 2024-05-01 month'],
    ['seit März 2020', '2020-03-01 … 2020-04-01 month'],
    ['la próxima semana', '2024-05-20 … 2024-05-27 week'],
  ])('%s', (words, expected) => {
    expect(shownBound(readTimeWords(words, SAID)?.bound ?? null)).toBe(expected);
  });

  test.each([
    'a year later',
    'after the wedding',
    'ages ago',
    'ever since',
    'March 5 or 6',
    'since I moved',
    'recently',
    'before 2019',
    'zwei Jahre danach',
    '',
  ])('"%s" is not read, or not completely', (words) => expect(readTimeWords(words, SAID)).toBeNull());

  test('each side of a range can be asked for', () => {
    expect(shownBound(readTimeWords('from 2015 to 2016', SAID, { side: 'start' })?.bound ?? null)).toBe('2015-01-01 … 2016-01-01 year');
    expect(shownBound(readTimeWords('from 2015 to 2016', SAID, { side: 'end' })?.bound ?? null)).toBe('2016-01-01 … 2017-01-01 year');
  });

  test.each(['always', 'immer', 'toujours', 'siempre', 'sempre', 'altijd', '一直'])('"%s" is read and has no start', (words) => {
    expect(readTimeWords(words, SAID)).toMatchObject({ bound: null, safe: true });
  });
});
