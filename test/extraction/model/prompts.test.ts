import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPrompt } from '../../../src/extraction/model/prompt-file.ts';

/** Every fact keeps the id and version of the prompt that read it, so a text that changes takes a new version: change both here, on purpose. */
const LOCKED: Readonly<Record<string, readonly [id: string, sha256: string]>> = {
  extract: ['extract@7', '8e257ff6774f6ad1'],
  choose: ['choose@1', '76d429effbcc9c72'],
};

describe('a prompt and its version', () => {
  it.each(Object.entries(LOCKED))('%s: go together', (name, [id, sha256]) => {
    const text = readFileSync(new URL(`../../../extraction-prompts/${name}.md`, import.meta.url));
    expect([loadPrompt(name).id, createHash('sha256').update(text).digest('hex').slice(0, 16)]).toEqual([id, sha256]);
  });
});
