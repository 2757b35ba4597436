import { describe, expect, test } from 'vitest';
import { isRight, readingOf, sentencesOf } from './sentence-set.ts';

/** Sentences written for this project, family by family and language by language. */
const sentences = sentencesOf('first.txt', '2019-03-13T10:30:00Z');

describe.each([...new Set(sentences.map(({ language }) => language))])('sentences in %s', (language) => {
  test.each(sentences.filter((one) => one.language === language))('$marked', (one) => {
    const reading = readingOf(one);
    expect(isRight(reading, one), `${reading} is none of ${one.readings.join(', ') || 'no time words'}`).toBe(true);
  });
});
