import { describe, expect, it } from 'vitest';
import { describeQuestion, evaluate, readConversation } from '../../bench/conversation.ts';
import { type GoldMessage, goldExtractor } from './gold-extractor.ts';
import { HARD_CONVERSATIONS, readJson } from './scenario-files.ts';

describe.each(HARD_CONVERSATIONS)('$name, its messages read perfectly', ({ file, questions }) => {
  for (const store of ['memory', 'sqlite']) {
    for (const shuffle of [undefined, 1, 2, 3]) {
      it(`answers every question: ${store}${shuffle === undefined ? '' : `, messages in mixed order ${shuffle}`}`, async () => {
        const conversation = await readConversation(file);
        const { messages } = readJson<{ messages: readonly GoldMessage[] }>(file);
        const extractor = goldExtractor(messages);
        const { misses, asked } = await evaluate(conversation, { store, extractor, ...(shuffle === undefined ? {} : { shuffle }) });
        expect(asked).toBe(questions);
        expect(misses.map(({ question, got }) => `${describeQuestion(question)}, got ${got}`)).toEqual([]);
      });
    }
  }
});
