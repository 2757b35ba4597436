import { describe, expect, test } from 'vitest';
import { isRight, readingOf, sentencesOf } from './sentence-set.ts';

/** Sentences written for this project, family by family and language by language. */
const sentences = [
  ...sentencesOf('first.txt', '2019-03-13T10:30:00Z'),
  ...sentencesOf('second.txt', '2022-08-19T14:20:00Z'),
  ...sentencesOf('third.txt', '2018-10-02T09:15:00Z'),
  ...sentencesOf('found-later.txt', '2019-03-13T10:30:00Z'),
];

describe.each([...new Set(sentences.map(({ language }) => language))])('sentences in %s', (language) => {
  const own = sentences.filter((one) => one.language === language);

  test.each(own.filter(({ missed }) => !missed))('$marked', (one) => {
    const reading = readingOf(one);
    expect(isRight(reading, one), `${reading} is none of ${one.readings.join(', ') || 'no time words'}`).toBe(true);
  });

  const missed = own.filter((one) => one.missed);
  test.skipIf(missed.length === 0)('those not read yet are still not read: else take their mark away', () => {
    expect(missed.filter((one) => isRight(readingOf(one), one)).map(({ marked }) => marked)).toEqual([]);
  });
});
