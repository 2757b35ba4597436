import { describe, expect, it } from 'vitest';
import { describeQuestion, evaluate, readConversation } from '../../bench/conversation.ts';
import { type GoldMessage, goldExtractor } from './gold-extractor.ts';
import { haveScenarios, readScenario, scenarioPath } from './scenario-files.ts';

describe.skipIf(!haveScenarios)('the hard conversation, its messages read perfectly', () => {
  for (const store of ['memory', 'sqlite']) {
    for (const shuffle of [undefined, 1, 2, 3]) {
      it(`answers every question: ${store}${shuffle === undefined ? '' : `, messages in mixed order ${shuffle}`}`, async () => {
        const conversation = await readConversation(scenarioPath('hard-conversation.json'));
        const { messages } = readScenario<{ messages: readonly GoldMessage[] }>('hard-conversation.json');
        const extractor = goldExtractor(messages);
        const { misses, asked } = await evaluate(conversation, { store, extractor, ...(shuffle === undefined ? {} : { shuffle }) });
        expect(asked).toBe(50);
        expect(misses.map(({ question, got }) => `${describeQuestion(question)}, got ${got}`)).toEqual([]);
      });
    }
  }
});
