import { describe, expect, test } from 'vitest';
import { agreeOnTime, type TimeClaim } from '../../../src/extraction/time-words/agree-on-time.ts';
import { shownBound } from './shown.ts';

/** A Wednesday. */
const SAID = Date.parse('2024-05-15T12:00:00Z');

function agree(words: string, iso: string, more: Partial<TimeClaim> = {}) {
  return agreeOnTime({ words, iso, saidAt: SAID, side: 'start', says: 'holds', ...more });
}

function shownAgreement(words: string, iso: string, more: Partial<TimeClaim> = {}): string {
  const agreed = agree(words, iso, more);
  return agreed.kind === 'bound' ? `${agreed.by}: ${shownBound(agreed.bound)}` : agreed.kind;
}

describe('words and date', () => {
  test.each([
    ['a date without words counts', '', '2020-03', 'iso: 2020-03-01 … 2020-04-01 month'],
    ["the message's own day without words does not", '', '2024-05-15', 'episode'],
    ["the message's own day does when the words say so", 'today', '2024-05-15', 'both: 2024-05-15 … 2024-05-16 day'],
    ["the message's month without words counts", '', '2024-05', 'iso: 2024-05-01 … 2024-06-01 month'],
    ['words without a date count when read completely', 'since March', '', 'words: 2024-03-01 … 2024-04-01 month'],
    ['and not otherwise', 'since the wedding', '', 'episode'],
    ['neither', '', '', 'episode'],
    ['always has no start', 'always', '', 'unknown'],
    ['always has no start whatever the date says', 'immer', '2024-05-15', 'unknown'],
    ['agreement takes the finer: the date', 'two years ago', '2022-05', 'both: 2022-05-01 … 2022-06-01 month'],
    ['agreement takes the finer: the words', 'since March 3, 2020', '2020-03', 'both: 2020-03-03 … 2020-03-04 day'],
    ['a week is agreed on within seven days', 'last week', '2024-05-08', 'both: 2024-05-08 … 2024-05-09 day'],
    ['safe words win', 'last Tuesday', '2024-05-07', 'words: 2024-05-14 … 2024-05-15 day'],
    ['safe words win for a miscounted year', 'for three years', '2027', 'words: 2021-01-01 … 2022-01-01 year'],
    ['the date wins where the words have several readings', 'in October', '2022-10', 'iso: 2022-10-01 … 2022-11-01 month'],
    ['the date wins where the words are not read', 'since the merger', '2019', 'iso: 2019-01-01 … 2020-01-01 year'],
    ['words with "later" are never read', 'a year later', '2021', 'iso: 2021-01-01 … 2022-01-01 year'],
    ['nor alone', 'a year later', '', 'episode'],
    ['"the day before yesterday" is', 'the day before yesterday', '', 'words: 2024-05-13 … 2024-05-14 day'],
    ['a text that is no date is as good as none', '', 'last summer', 'episode'],
    ['a time of day with an offset', '', '2024-05-01T10:00:00+02:00', 'iso: 2024-05-01 08:00:00 … 2024-05-01 08:00:01 second'],
  ])('%s', (_, words, iso, expected) => {
    expect(shownAgreement(words, iso)).toBe(expected);
  });

  test.each(['2024-02-30', '2024-13', '2023-02-29', '0000', '2024-05-01T25:00Z'])(
    'the impossible date %s is rejected with a reason',
    (iso) => {
      expect(agree('', iso)).toEqual({ kind: 'rejected', reason: expect.stringContaining(iso) });
    },
  );
});

describe('the instant of an end', () => {
  test.each([
    ['what holds until a unit runs to its end', 'until 2020', '2020', 'holds', '2021-01-01'],
    ['what ended in a unit ended at its start', 'in March 2024', '2024-03', 'ended', '2024-03-01'],
    ['what ended at the end of a unit ended after it', 'at the end of October 2023', '2023-10', 'ended', '2023-11-01'],
    ['until is until, also for what ended', 'until last month', '2024-04', 'ended', '2024-05-01'],
  ] as const)('%s', (_, words, iso, says, expected) => {
    const agreed = agree(words, iso, { side: 'end', says });
    expect(agreed.kind === 'bound' && new Date(agreed.instant).toISOString().slice(0, 10)).toBe(expected);
  });

  test('an open date of something that ended lies in the past', () => {
    expect(shownAgreement('on Friday', '', { side: 'end', says: 'ended' })).toBe('words: 2024-05-10 … 2024-05-11 day');
  });
});
