import { describe, expect, it } from 'vitest';
import { describeQuestion, evaluate, readConversation } from '../../bench/conversation.ts';
import { type RecordedAnswer, recordedExtractor } from './recorded-extractor.ts';
import { haveScenarios, readScenario, scenarioPath } from './scenario-files.ts';

interface Recorded {
  readonly answers: readonly (RecordedAnswer & { readonly message: string })[];
}

describe.skipIf(!haveScenarios)('the hard conversation, as a model was recorded to read it', () => {
  for (const store of ['memory', 'sqlite']) {
    for (const shuffle of [undefined, 7]) {
      it(`answers every question: ${store}${shuffle === undefined ? '' : ', messages in mixed order'}`, async () => {
        const { answers } = readScenario<Recorded>('hard-conversation.answers.json');
        const extractor = recordedExtractor(new Map(answers.map((answer) => [answer.message, answer])));
        const conversation = await readConversation(scenarioPath('hard-conversation.json'));
        const { misses } = await evaluate(conversation, { store, extractor, ...(shuffle === undefined ? {} : { shuffle }) });
        expect(misses.map(({ question, got }) => `${describeQuestion(question)}, got ${got}`)).toEqual([]);
      });
    }
  }
});
