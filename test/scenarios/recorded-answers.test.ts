import { describe, expect, it } from 'vitest';
import { describeQuestion, evaluate, readConversation } from '../../bench/conversation.ts';
import { type RecordedAnswer, recordedExtractor } from './recorded-extractor.ts';
import { HARD_CONVERSATIONS, readJson } from './scenario-files.ts';

interface Recorded {
  readonly answers: readonly (RecordedAnswer & { readonly message: string })[];
}

describe.each(HARD_CONVERSATIONS)('$name, as a model was recorded to read it', ({ file, answers, questions }) => {
  for (const store of ['memory', 'sqlite']) {
    for (const shuffle of [undefined, 7]) {
      it(`answers every question: ${store}${shuffle === undefined ? '' : ', messages in mixed order'}`, async () => {
        const recorded = readJson<Recorded>(answers).answers;
        const extractor = recordedExtractor(new Map(recorded.map((answer) => [answer.message, answer])));
        const conversation = await readConversation(file);
        const { misses, asked } = await evaluate(conversation, { store, extractor, ...(shuffle === undefined ? {} : { shuffle }) });
        expect(asked).toBe(questions);
        expect(misses.map(({ question, got }) => `${describeQuestion(question)}, got ${got}`)).toEqual([]);
      });
    }
  }
});
