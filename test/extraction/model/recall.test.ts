import { expect, it, onTestFinished } from 'vitest';
import { inMemoryStore } from '../../../src/adapters/in-memory/in-memory-store.ts';
import { type Memory, modelExtractor, openMemory, type Statement } from '../../../src/index.ts';

/** A memory that knows the statements, all said on 2024-05-01, and what a model is shown of it beside a message. */
async function shownBeside(text: string, statements: readonly Statement[]): Promise<string> {
  const asked: string[] = [];
  const memory: Memory = await openMemory({
    store: inMemoryStore(),
    extractor: modelExtractor({
      id: 'listener',
      complete: async ({ user }) => {
        asked.push(user);
        return {
          text: '{"entities":[],"claims":[]}',
          complete: true,
          model: 'listener',
          calls: 1,
          usage: { promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 },
        };
      },
    }),
  });
  onTestFinished(() => memory.close());
  for (const [index, statement] of statements.entries())
    await memory.stateAll([statement], { occurredAt: '2024-05-01T09:00:00Z', id: `s${index}` });
  await memory.ingest({ text, speaker: 'Ben', occurredAt: '2024-06-01T09:00:00Z' }, { wait: true });
  return asked[0] ?? '';
}

it('everybody in a fact that is shown is of the kind that is known, also who the message does not name', async () => {
  const shown = await shownBeside('I saw Ann at the market today.', [
    { subject: 'Ann', subject_kind: 'person', predicate: 'sibling_of', object: 'Cleo', object_kind: 'person' },
    { subject: 'Ann', predicate: 'works_at', object: 'Acme', object_kind: 'organization' },
  ]);
  for (const line of ['Ann (person)', 'Cleo (person)', 'Acme (organization)']) expect(shown).toContain(line);
});

it.each([
  ['11月末でKeio Universityの仕事を辞めました。', 'Keio University'],
  ['我在谷歌工作。', '谷歌'],
  ['モモは先月、妹に譲りました。', 'モモ'],
  ['王小明昨天来了。', '王小明'],
  ['ฉันทำงานที่กูเกิล', 'กูเกิล'],
])('a name is known in a text without spaces: %s', async (text, name) => {
  const shown = await shownBeside(text, [{ subject: name, predicate: 'likes', object: 'jazz', subject_kind: 'topic' }]);
  expect(shown).toContain(`${name} (topic)`);
  expect(shown).toContain(`${name} likes jazz`);
});

it('a period tells what was only said, and what lasted through a year', async () => {
  const shown = await shownBeside('Ann called.', [
    { subject: 'Ann', predicate: 'lives_in', object: 'Kiel' },
    { subject: 'Ann', predicate: 'works_at', object: 'Acme', valid_at: '2016', invalid_at: '2019' },
    { subject: 'Ann', predicate: 'works_at', object: 'Globex', valid_at: '2019-03', invalid_at: '2022-05-10' },
  ]);
  expect(shown).toContain('Ann lives_in Kiel [by 2024-05-01 – now]');
  expect(shown).toContain('Ann works_at Acme [2016 – end of 2018]');
  expect(shown).toContain('Ann works_at Globex [2019-03 – 2022-05-10]');
});
