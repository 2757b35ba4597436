import { expect, it } from 'vitest';
import { type LanguageModel, modelExtractor, openMemory, type PolicyRule } from '../../src/index.ts';

/** Answers that nothing is said, and remembers what it was asked. */
function countingModel() {
  const asked: string[] = [];
  const model: LanguageModel = {
    id: 'test/m',
    complete: async ({ user }) => {
      asked.push(user);
      const usage = { promptTokens: 1, cachedPromptTokens: 0, completionTokens: 1 };
      return { text: '{"entities":[],"claims":[]}', complete: true, usage, model: 'm', calls: 1 };
    },
  };
  return { asked, model };
}

const THANKS: PolicyRule = {
  name: 'thanks',
  action: 'always',
  find: (text) => [...text.matchAll(/thanks/g)].map((match) => ({ index: match.index, length: match[0].length })),
};

it('an always rule has a message read that looks as if there were nothing to remember in it', async () => {
  const { asked, model } = countingModel();
  const memory = await openMemory({ extractor: modelExtractor(model), policy: [THANKS] });
  const receipt = await memory.ingest({ text: 'ok great' }, { wait: true });
  expect(asked).toEqual([]);
  const thanked = await memory.ingest({ text: 'ok thanks' }, { wait: true });
  expect(asked).toHaveLength(1);
  expect([receipt.redacted, thanked.redacted]).toEqual([{}, {}]);
  await memory.close();
});

it('it is decided by the text that is stored', async () => {
  const { asked, model } = countingModel();
  const taken: PolicyRule = { ...THANKS, name: 'ok', action: 'redact' };
  const memory = await openMemory({ extractor: modelExtractor(model), policy: [THANKS, taken] });
  await memory.ingest({ text: 'ok thanks' }, { wait: true });
  expect((await memory.episodes()).map(({ text }) => text)).toEqual(['ok [ok]']);
  expect(asked).toEqual([]);
  await memory.close();
});
