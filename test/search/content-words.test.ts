import { describe, expect, it } from 'vitest';
import { contentWords } from '../../src/search/content-words.ts';

describe('the words of a question that are looked for', () => {
  it.each([
    ['What did Caroline do about the adoption?', 'Caroline adoption?'],
    ['Where does Will live?', 'Will live?'],
    ['songs of The Who', 'songs The Who'],
    ['Was hat Jörg über den Garten gesagt?', 'hat Jörg Garten gesagt?'],
    ['東京はどこ', '東京はどこ'],
  ])('%s → %s', (question, words) => expect(contentWords(question).replace(/\s+\?/u, '?')).toBe(words));

  it('leaves a question of nothing but small words as it is', () => expect(contentWords('who are you?')).toBe('who are you?'));
});
