import { describe, expect, test } from 'vitest';
import { findTimeWords } from '../../../src/extraction/time-words/find-time-words.ts';
import { shown } from './shown.ts';

/** A Monday. */
const SAID = '2026-01-12T10:00:00Z';

describe('what a sentence says about time', () => {
  test.each([
    ['I work there since March 2024.', 'since March 2024 | since | 2024-03-01 … 2024-04-01 month | –'],
    ['She stayed until 2020.', 'until 2020 | until | – | 2020-01-01 … 2021-01-01 year'],
    ['It runs through March.', 'through March | until | – | 2026-03-01 … 2026-04-01 month'],
    ['I was there from 2015 to 2016.', 'from 2015 to 2016 | range | 2015-01-01 … 2016-01-01 year | 2016-01-01 … 2017-01-01 year'],
    ['between 2015 and 2016', 'between 2015 and 2016 | range | 2015-01-01 … 2016-01-01 year | 2016-01-01 … 2017-01-01 year'],
    ['Rome (2010–2012)', '2010–2012 | range | 2010-01-01 … 2011-01-01 year | 2012-01-01 … 2013-01-01 year'],
    ['Oslo (2012–15)', '2012–15 | range | 2012-01-01 … 2013-01-01 year | 2015-01-01 … 2016-01-01 year'],
    ['We moved in 2015.', 'in 2015 | instant | 2015-01-01 … 2016-01-01 year | –'],
    ["I've been at Acme for three years.", 'for three years | duration | 2023-01-01 … 2024-01-01 year | –'],
    ['We met two years ago.', 'two years ago | instant | 2024-01-01 … 2025-01-01 year | –'],
    ['I quit half a year ago.', 'half a year ago | instant | 2025-07-01 … 2025-08-01 month | –'],
    ['He joined last week.', 'last week | instant | 2026-01-05 … 2026-01-12 week | –'],
    ['Bob turned 40 last Tuesday.', 'last Tuesday | instant | 2026-01-06 … 2026-01-07 day | –'],
    ['last Monday', 'last Monday | instant | 2026-01-05 … 2026-01-06 day | –'],
    ['I started yesterday.', 'yesterday | instant | 2026-01-11 … 2026-01-12 day | –'],
    ['the day before yesterday', 'the day before yesterday | instant | 2026-01-10 … 2026-01-11 day | –'],
    ['this morning', 'this morning | instant | 2026-01-12 08:00:00 … 2026-01-12 12:00:00 hour | –'],
    ['since autumn 2019', 'since autumn 2019 | since | 2019-09-01 … 2019-10-01 month | –'],
    ['in Q3 2021', 'in Q3 2021 | instant | 2021-07-01 … 2021-10-01 month | –'],
    ['from May 2025 and on', 'from May 2025 and on | since | 2025-05-01 … 2025-06-01 month | –'],
    ['in the nineties', 'in the nineties | instant | 1990-01-01 … 2000-01-01 year | –'],
    ["since the '90s", "since the '90s | since | 1990-01-01 … 2000-01-01 year | –"],
    ['in mid-2020', 'in mid-2020 | instant | 2020-05-01 … 2020-09-01 year | –'],
    ['in early 2020', 'in early 2020 | instant | 2020-01-01 … 2020-05-01 year | –'],
    ['at Christmas 2020', 'at Christmas 2020 | instant | 2020-12-25 … 2020-12-26 day | –'],
    ["since New Year's Day", "since New Year's Day | since | 2026-01-01 … 2026-01-02 day | –"],
    ['since Easter 2023', 'since Easter 2023 | since | 2023-04-09 … 2023-04-10 day | –'],
    ['I always lived in Boulder.', 'always | always | – | –'],
    ['In Paris as of today.', 'as of today | since | 2026-01-12 … 2026-01-13 day | –'],
    ['I live here now.', 'now | instant | 2026-01-12 10:00:00 … 2026-01-12 10:00:01 second | –'],
    ['on January first 2000', 'on January first 2000 | instant | 2000-01-01 … 2000-01-02 day | –'],
    ['on 2024-05-01', 'on 2024-05-01 | instant | 2024-05-01 … 2024-05-02 day | –'],
    ['at 2024-05-01T10:00:00+02:00', 'at 2024-05-01T10:00:00+02:00 | instant | 2024-05-01 08:00:00 … 2024-05-01 08:00:01 second | –'],
    ['on May 3, 2026 at 7 PM CET', 'on May 3, 2026 at 7 PM CET | instant | 2026-05-03 18:00:00 … 2026-05-03 19:00:00 hour | –'],
    ['Monday after next', 'Monday after next | instant | 2026-01-26 … 2026-01-27 day | –'],
    ['a week from Friday', 'a week from Friday | instant | 2026-01-23 … 2026-01-24 day | –'],
    ['next month', 'next month | instant | 2026-02-01 … 2026-03-01 month | –'],
    ['by Friday', 'by Friday | until | – | 2026-01-16 … 2026-01-17 day'],
    ['a fortnight ago', 'a fortnight ago | instant | 2025-12-29 … 2026-01-05 week | –'],
    ['back in 2018', 'back in 2018 | instant | 2018-01-01 … 2019-01-01 year | –'],
    ['the last week of July 2016', 'the last week of July 2016 | instant | 2016-07-25 … 2016-08-01 week | –'],
    ['on the last day of February 2024', 'on the last day of February 2024 | instant | 2024-02-29 … 2024-03-01 day | –'],
    ['the first Monday of May 2025', 'the first Monday of May 2025 | instant | 2025-05-05 … 2025-05-06 day | –'],
    ['March fifteenth nineteen seventy two', 'March fifteenth nineteen seventy two | instant | 1972-03-15 … 1972-03-16 day | –'],
    ['in the 19th century', 'in the 19th century | instant | 1800-01-01 … 1900-01-01 year | –'],
    ['Nov-Feb 2017', 'Nov-Feb 2017 | range | 2016-11-01 … 2016-12-01 month | 2017-02-01 … 2017-03-01 month'],
    ["It's been two years since I quit.", "It's been two years since | instant | 2024-01-01 … 2025-01-01 year | –"],
    [
      'tomorrow from 4 to 6:30 pm',
      'tomorrow from 4 to 6:30 pm | range | 2026-01-13 16:00:00 … 2026-01-13 17:00:00 hour | 2026-01-13 18:30:00 … 2026-01-13 18:31:00 minute',
    ],
  ])('%s', (text, expected) => {
    expect(shown(text, SAID, { language: 'en' })).toEqual([expected]);
  });

  test('several expressions are given from left to right', () => {
    expect(shown('Acme from 2015 to 2017, Globex since last May.', SAID, { language: 'en' })).toEqual([
      'from 2015 to 2017 | range | 2015-01-01 … 2016-01-01 year | 2017-01-01 … 2018-01-01 year',
      'since last May | since | 2025-05-01 … 2025-06-01 month | –',
    ]);
  });
});

describe('what is no time word', () => {
  test.each([
    'It may be that I march on the sun.',
    'I work two days a week.',
    'She is 20 years old.',
    'I paid 2019 dollars for it.',
    'It costs $12, and 50% of that is tax.',
    'We play every Monday.',
    'That took ages.',
    'It was the first movie I saw.',
    'a birthday present',
    'Call 555-1234.',
    'We ran on version 2.10 for the demo.',
    'I start work at home.',
    'We live on the 4th floor.',
  ])('%s', (text) => {
    expect(shown(text, SAID, { language: 'en' })).toEqual([]);
  });

  test('a date that does not exist gives nothing, not a shorter date', () => {
    expect(shown('on February 30, 2024', SAID, { language: 'en' })).toEqual([]);
    expect(shown('since 29/2/2019', SAID, { language: 'en' })).toEqual([]);
  });

  test('a fiscal year is no calendar year', () => {
    expect(shown('in fiscal year 2008', SAID, { language: 'en' })).toEqual([]);
  });
});

describe('an open date', () => {
  test.each([
    ['past', 'in September', '2025-09-01'],
    ['future', 'in September', '2026-09-01'],
    ['nearest', 'in November', '2025-11-01'],
    ['past', 'on Friday', '2026-01-09'],
    ['future', 'on Friday', '2026-01-16'],
    ['past', 'on September 1', '2025-09-01'],
    ['future', 'on September 1', '2026-09-01'],
    ['future', 'since Friday', '2026-01-09'],
    ['nearest', 'since December', '2025-12-01'],
  ] as const)('%s: %s', (prefer, text, expected) => {
    const [found] = findTimeWords(text, Date.parse(SAID), { language: 'en', prefer });
    expect(new Date(found?.start?.at ?? 0).toISOString().slice(0, 10)).toBe(expected);
  });
});

describe('how far a reading can be trusted', () => {
  const read = (text: string) => findTimeWords(text, Date.parse(SAID), { language: 'en' })[0];

  test.each(['since March 2024', 'two years ago', 'yesterday', 'last week', 'last Tuesday', 'for three years', 'until 2020', 'always'])(
    '"%s" has one reading',
    (text) => expect(read(text)?.safe).toBe(true),
  );

  test.each([
    'next Friday',
    'in March',
    'on Friday',
    'at the end of October',
    'a few years ago',
    'a year later',
    'this morning',
    '01/02/2003',
  ])('"%s" has several', (text) => expect(read(text)?.safe).toBe(false));

  test('words that count from another date are marked', () => {
    expect(read('She married a year later.')?.anchored).toBe(true);
    expect(read('three days after Easter')?.anchored).toBe(true);
    expect(read('the day before yesterday')?.anchored).toBe(false);
  });

  test('the end of a unit is marked, and its bound ends with the unit', () => {
    const found = read('at the end of October');
    expect(found).toMatchObject({ atEnd: true, start: { at: Date.UTC(2025, 9, 16), until: Date.UTC(2025, 10, 1), precision: 'month' } });
  });

  test('a time word left unread beside it is told', () => {
    expect(read('Playing for four months now')?.covers).toBe(true);
    expect(read('on Friday fortnight')?.covers).toBe(false);
  });

  test('a count keeps the day it leads to', () => {
    expect(read('two years ago')?.counted).toBe(Date.UTC(2024, 0, 12));
  });
});
