import { describe, expect, it } from 'vitest';
import { nothingToRemember } from '../../../src/extraction/model/gate.ts';

const question = { text: 'Do you still live in Oslo?' };

describe('the gate before the model', () => {
  for (const text of ['ok, thanks!', 'Sounds good, thanks all', 'Merci beaucoup !', '👍', 'lol', 'Good morning everyone', '谢谢']) {
    it(`lets "${text}" pass without a call`, () => expect(nothingToRemember({ text }, undefined)).toBe(true));
  }
  for (const text of [
    'I moved.',
    'Yes.',
    'Thanks, I quit',
    'Same here',
    'no more meat for me',
    'ok, Berlin it is',
    'Danke, bin umgezogen',
  ]) {
    it(`reads "${text}"`, () => expect(nothingToRemember({ text }, question)).toBe(false));
  }
  it('reads a filler that may answer a question', () => {
    expect(nothingToRemember({ text: 'ok sure' }, question)).toBe(false);
    expect(nothingToRemember({ text: 'ok sure' }, { text: 'I will send it.' })).toBe(true);
  });
});
