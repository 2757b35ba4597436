import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSTRUCTIONS } from './constructions.ts';
import { episode, read } from './read.ts';
import { SILENT, STATING } from './sentences.ts';

const SENTENCES = [...[...STATING, ...CONSTRUCTIONS].map(([text]) => text), ...SILENT];
const words = fc.constantFrom(
  ...SENTENCES.flatMap((sentence) => sentence.split(' ')),
  ',',
  '.',
  'and',
  'not',
  '?',
  "'s",
  '(',
  ')',
  '"',
  '\n',
  '😂',
  '',
  '2019',
  'of',
);
const soup = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));
const anyText = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 100 }), soup);
const several = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 }).map((list) => list.join(' '));

describe('any text', () => {
  test('is read without an error, and every quote is a part of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, several), async (text) => {
        const { claims } = await read(episode(text), [episode('My sister Lena works at Siemens.', { speaker: 'Bob' })]);
        for (const claim of claims) {
          expect(claim.quote.trim()).not.toBe('');
          expect(text).toContain(claim.quote);
          expect(claim.subject.trim()).not.toBe('');
          expect(claim.object.trim()).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is read the same way again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, several), several, async (text, before) => {
        const earlier = [episode(before, { speaker: 'Bob' })];
        expect(await read(episode(text), earlier)).toEqual(await read(episode(text), earlier));
      }),
      { numRuns: 100 },
    );
  });

  test('that does not lean on its thread means the same whatever was said before', async () => {
    await fc.assert(
      fc.asyncProperty(several, several, async (text, before) => {
        const alone = await read(episode(text));
        fc.pre(!alone.leansOnThread);
        expect(await read(episode(text), [episode(before, { speaker: 'Bob' })])).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });
});

describe('every claim names its ends among the entities', () => {
  test.each([...STATING, ...CONSTRUCTIONS].map(([text]) => ({ text })))('$text', async ({ text }) => {
    const { claims, entities } = await read(episode(text));
    const names = new Set(entities.map((entity) => entity.name.toLowerCase()));
    for (const { subject, object } of claims) {
      expect(names).toContain(subject.toLowerCase());
      if (object !== '*') expect(names).toContain(object.toLowerCase());
    }
  });
});
