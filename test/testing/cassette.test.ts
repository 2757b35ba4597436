import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LanguageModel, ModelRequest } from '../../src/ports/language-model.ts';
import { recordTo, replayFrom } from '../../src/testing.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asof-cassette-'));
  file = join(folder, 'deeper', 'reading.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const request = (user: string, more: Partial<ModelRequest> = {}): ModelRequest => ({
  system: 's',
  user,
  schema: {},
  schemaName: 'reading',
  promptId: 'extract@5',
  ...more,
});

/** A model that numbers its answers. */
function numbering(): LanguageModel {
  let count = 0;
  return {
    id: 'test/m',
    complete: async ({ user, signal }) => {
      signal?.throwIfAborted();
      count += 1;
      const usage = { promptTokens: 10, cachedPromptTokens: 4, completionTokens: count };
      return { text: `${user} #${count}\n`, complete: count !== 2, usage, model: 'm-2026', calls: 1 };
    },
  };
}

describe('a cassette', () => {
  it('answers as the model did, whatever the order, under the model’s name', async () => {
    const model = recordTo(numbering(), file);
    const recorded = await Promise.all(['a', 'b', 'c'].map((user) => model.complete(request(user))));
    const replayed = replayFrom(file);
    expect(replayed.id).toBe('test/m');
    for (const index of [2, 0, 1]) expect(await replayed.complete(request('abc'.charAt(index)))).toEqual(recorded[index]);
  });

  it('gives several answers to one request in their order, then the last again', async () => {
    const model = recordTo(numbering(), file);
    await model.complete(request('a'));
    await model.complete(request('a'));
    const replayed = replayFrom(file);
    const texts = [];
    for (let count = 0; count < 3; count += 1) texts.push((await replayed.complete(request('a'))).text);
    expect(texts).toEqual(['a #1\n', 'a #2\n', 'a #2\n']);
  });

  it('begins anew with the first answer, not before: a failure keeps the old one', async () => {
    await recordTo(numbering(), file).complete(request('old'));
    const again = recordTo(numbering(), file);
    await expect(again.complete(request('x', { signal: AbortSignal.abort() }))).rejects.toThrow();
    expect(await replayFrom(file).complete(request('old'))).toMatchObject({ text: 'old #1\n' });
    await again.complete(request('new'));
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1);
    await expect(replayFrom(file).complete(request('old'))).rejects.toMatchObject({ code: 'not-recorded' });
  });

  it.each([
    ['another message', request('b'), /1 other answers.*recordTo/],
    ['another version of the prompt', request('a', { promptId: 'extract@6' }), /extract@6.*recorded with extract@5/],
    ['other instructions under the same version', request('a', { system: 'changed' }), /recordTo/],
    ['another form', request('a', { schema: { type: 'object' } }), /recordTo/],
  ])('does not answer %s, and says how to record it', async (_, asked, message) => {
    await recordTo(numbering(), file).complete(request('a'));
    await expect(replayFrom(file).complete(asked)).rejects.toMatchObject({
      code: 'not-recorded',
      category: 'not-found',
      message: expect.stringMatching(message),
    });
  });

  it('says so where there is none, or it is damaged', async () => {
    expect(() => replayFrom(file)).toThrow(/cannot be read.*recordTo/);
    await recordTo(numbering(), file).complete(request('a'));
    await appendFile(file, '{"prompt":"extr');
    expect(() => replayFrom(file)).toThrow(/line 2/);
    await writeFile(file, '{"prompt":"extract@5"}\n');
    expect(() => replayFrom(file)).toThrow(/line 1/);
  });

  it('stops when asked to', async () => {
    await recordTo(numbering(), file).complete(request('a'));
    await expect(replayFrom(file).complete(request('a', { signal: AbortSignal.abort(new Error('enough')) }))).rejects.toThrow('enough');
  });
});
