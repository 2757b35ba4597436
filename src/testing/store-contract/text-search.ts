import assert from 'node:assert/strict';
import type { GraphStore, TextQuery } from '../../ports/graph-store.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const sentence = (id: string, text: string, given: Parameters<typeof sampleFact>[1] = {}) =>
  sampleFact(id, { object: id, sentence: text, ...given });

async function ids(store: GraphStore, kind: TextQuery['kind'], text: string, given: Partial<TextQuery> = {}): Promise<readonly string[]> {
  const hits = await store.searchText(SPACE, { kind, text, knownAt: 100, limit: 100, ...given });
  return hits.map(({ id }) => id);
}

export const textSearch: readonly StoreCase[] = [
  storeCase('facts are found by the words of their sentences, case and diacritics aside, in any order', async (store) => {
    await commitAt(store, SPACE, 10, {
      facts: [sentence('f1', 'Zoë lives in ZÜRICH'), sentence('f2', 'Ben likes tea'), sentence('f3', 'Cy is in Oslo')],
    });
    assert.deepEqual(await ids(store, 'facts', 'zurich zoe'), ['f1']);
    assert.deepEqual(await ids(store, 'facts', 'Zürich'), ['f1']);
    assert.deepEqual(await ids(store, 'facts', 'Ti\u0301a TEA!'), ['f2']);
    assert.deepEqual(await ids(store, 'facts', 'coffee'), []);
    assert.deepEqual([...(await ids(store, 'facts', 'tea, or in Oslo?'))].sort(), ['f1', 'f2', 'f3']);
  }),

  storeCase('the best hit comes first; scores fall; equal ones are in order of id', async (store) => {
    const filler = Array.from({ length: 20 }, (_, index) => sentence(`x${index}`, 'Somebody does something somewhere'));
    await commitAt(store, SPACE, 10, {
      facts: [
        sentence('b', 'Ann plays chess'),
        sentence('a', 'Ann plays chess'),
        sentence('best', 'Ann plays rugby'),
        sentence('0 long', 'Ann plays, as far as anybody here can tell, chess'),
        ...filler,
      ],
    });
    const hits = await store.searchText(SPACE, { kind: 'facts', text: 'rugby plays', knownAt: 100, limit: 100 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['best', 'a', 'b', '0 long'],
    );
    const scores = hits.map(({ score }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
    assert.ok(scores.every(Number.isFinite));
    assert.deepEqual(await ids(store, 'facts', 'rugby plays', { limit: 2 }), ['best', 'a']);
    assert.deepEqual(await ids(store, 'facts', 'rugby plays', { limit: 0 }), []);
  }),

  storeCase('only accepted facts are found', async (store) => {
    const standings = ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] as const;
    await commitAt(store, SPACE, 10, { facts: standings.map((standing) => sentence(standing, 'Ann plays chess', { standing })) });
    assert.deepEqual(await ids(store, 'facts', 'chess'), ['accepted']);
  }),

  storeCase('facts are found as of both times', async (store) => {
    await commitAt(store, SPACE, 10, {
      facts: [sentence('f1', 'Ann plays chess', { from: 5, to: 9 }), sentence('f2', 'Ann plays chess', { from: null, to: 5 })],
    });
    await commitAt(store, SPACE, 20, { expiredFacts: ['f1', 'f2'], facts: [sentence('f2', 'Ann plays rugby', { from: 9 })] });
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 9 }), []);
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 10 }), ['f1', 'f2']);
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 19, validAt: 4 }), ['f2']);
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 19, validAt: 5 }), ['f1']);
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 19, validAt: 9 }), []);
    assert.deepEqual(await ids(store, 'facts', 'chess', { knownAt: 20 }), []);
    assert.deepEqual(await ids(store, 'facts', 'rugby', { knownAt: 20 }), ['f2']);
    assert.deepEqual(await ids(store, 'facts', 'rugby', { knownAt: 20, validAt: 8 }), []);
  }),

  storeCase('what the conditions leave out does not use up the limit', async (store) => {
    const many = Array.from({ length: 500 }, (_, index) => index);
    await commitAt(store, SPACE, 10, { facts: many.map((index) => sentence(`gone ${index}`, 'chess chess chess')) });
    await commitAt(store, 'elsewhere', 10, { facts: many.map((index) => sentence(`other ${index}`, 'chess chess chess')) });
    await commitAt(store, SPACE, 20, {
      expiredFacts: many.map((index) => `gone ${index}`),
      facts: [
        ...many.map((index) => sentence(`closed ${index}`, 'chess chess chess', { to: 5 })),
        ...many.map((index) => sentence(`refuted ${index}`, 'chess chess chess', { standing: 'refuted' })),
        sentence('f1', 'Among other games that she knows of, Ann also plays chess now and then'),
        sentence('f2', 'Among other games that she knows of, Ben also plays chess now and then'),
      ],
    });
    assert.deepEqual(await ids(store, 'facts', 'chess', { validAt: 7, limit: 2 }), ['f1', 'f2']);
  }),

  storeCase('entities are found by any of their names, once, as of a time', async (store) => {
    await commitAt(store, SPACE, 10, {
      mentions: [
        sampleMention('ann', { name: 'Ann' }),
        sampleMention('ann', { name: 'Dr. Lee' }),
        sampleMention('ben', { name: 'Ben Lee' }),
      ],
    });
    await commitAt(store, SPACE, 20, { mentions: [sampleMention('ann', { name: 'Annie', episodeId: 'e2' })], expiredReadings: ['e1'] });
    assert.deepEqual(await ids(store, 'entities', 'annie', { knownAt: 19 }), []);
    assert.deepEqual([...(await ids(store, 'entities', 'LEE', { knownAt: 19 }))].sort(), ['ann', 'ben']);
    assert.deepEqual(await ids(store, 'entities', 'ann lee dr', { knownAt: 19, limit: 1 }), ['ann']);
    assert.deepEqual(await ids(store, 'entities', 'annie lee', { knownAt: 20 }), ['ann']);
    assert.deepEqual(await ids(store, 'entities', 'lee', { knownAt: 9 }), []);
    assert.deepEqual(await ids(store, 'entities', 'annie', { knownAt: 20, validAt: -1e15 }), ['ann']);
  }),

  storeCase('episodes are found by their text, pending ones too, until they are retracted', async (store) => {
    await store.recordEpisodes(
      SPACE,
      [sampleEpisode('e1', { text: 'I moved to Oslo.' }), sampleEpisode('e2', { text: 'Oslo is cold!' })],
      10,
    );
    await commitAt(store, SPACE, 20, { retractedEpisodes: ['e1'] });
    assert.deepEqual(await ids(store, 'episodes', 'oslo', { knownAt: 9 }), []);
    assert.deepEqual([...(await ids(store, 'episodes', 'oslo', { knownAt: 19 }))].sort(), ['e1', 'e2']);
    assert.deepEqual(await ids(store, 'episodes', 'oslo', { knownAt: 20 }), ['e2']);
    assert.deepEqual(await ids(store, 'episodes', 'moved', { knownAt: 19, limit: 1 }), ['e1']);
    assert.deepEqual(await ids(store, 'facts', 'oslo'), []);
    assert.deepEqual(await ids(store, 'entities', 'oslo'), []);
  }),

  storeCase('words of scripts without spaces are found inside a sentence', async (store) => {
    const texts = {
      ja: '私は東京に住んでいます',
      zh: '我搬到上海工作',
      ko: '저는 서울 사람입니다',
      hi: 'मैं दिल्ली में रहता हूँ',
      ru: 'Я живу в Москве',
      ar: 'أعيش في القاهرة',
    };
    await store.recordEpisodes(
      SPACE,
      Object.entries(texts).map(([id, text]) => sampleEpisode(id, { text })),
      10,
    );
    const words = { ja: '東京', zh: '上海', ko: '서울', hi: 'दिल्ली', ru: 'москве', ar: 'القاهرة' };
    for (const [id, word] of Object.entries(words)) assert.deepEqual(await ids(store, 'episodes', word), [id], word);
  }),

  storeCase('operators of a query language are plain text', async (store) => {
    const texts: readonly string[] = ['Ann AND Ben', 'near the sea', 'a "quoted" word', 'not now', 'plain thing'];
    await store.recordEpisodes(
      SPACE,
      texts.map((text, index) => sampleEpisode(`e${index}`, { text })),
      10,
    );
    await commitAt(store, SPACE, 10, {
      facts: texts.map((text, index) => sentence(`e${index}`, text)),
      mentions: texts.map((name, index) => sampleMention(`e${index}`, { name })),
    });
    for (const kind of SEARCH_KINDS) {
      for (const [query, expected] of HOSTILE) assert.deepEqual([...(await ids(store, kind, query))].sort(), expected, `${kind}: ${query}`);
    }
    assert.equal((await store.facts(SPACE, {})).length, texts.length);
  }),

  storeCase('a query of thousands of words is answered', async (store) => {
    await commitAt(store, SPACE, 10, { facts: [sentence('f1', 'Ann plays chess')] });
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    assert.deepEqual(await ids(store, 'facts', [...words, 'chess'].join(' ')), ['f1']);
    assert.deepEqual(await ids(store, 'facts', 'x'.repeat(100_000)), []);
  }),
];

const HOSTILE: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  [' \n\t', []],
  ['"; DROP TABLE fact; --', []],
  ["'; DROP TABLE episode; --", []],
  ['*', []],
  ['thin*', []],
  ['thing*', ['e4']],
  ['"', []],
  ['"thing', ['e4']],
  ['quoted "word', ['e2']],
  ["o'clock thing", ['e4']],
  ['NEAR(', ['e1']],
  ['NEAR(ann thing, 2)', ['e0', 'e1', 'e4']],
  ['thing AND', ['e0', 'e4']],
  ['a AND', ['e0', 'e2']],
  ['OR', []],
  ['NOT thing', ['e3', 'e4']],
  ['-thing', ['e4']],
  ['+thing', ['e4']],
  ['^thing', ['e4']],
  ['thing~2', ['e4']],
  ['sentence:thing', ['e4']],
  ['text : thing', ['e4']],
  ['{sentence} : thing', ['e4']],
  ['[thing TO zoo]', ['e4']],
  ['(thing', ['e4']],
  [')', []],
  ['\\', []],
  ['thing\\', ['e4']],
  ['thing/', ['e4']],
  ['/.*/', []],
  ['%', []],
  ['_', []],
  ['$1 ?1 :a @a', ['e2']],
  ['thing\u0000thing', ['e4']],
  ['\u0000', []],
  ['😀', []],
  ['😀 thing 👩‍🚀', ['e4']],
  ['東京', []],
  ['東京 thing', ['e4']],
  ['\u202ething', ['e4']],
  ['&& || !', []],
];
