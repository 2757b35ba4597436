import assert from 'node:assert/strict';
import type { EntityKey } from '../../domain/entity-key.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleMention } from '../sample-mention.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

type Options = Parameters<GraphStore['mentions']>[2];

async function keysOf(store: GraphStore, keys: readonly EntityKey[], options?: Options): Promise<readonly EntityKey[]> {
  const mentions = await store.mentions(SPACE, keys, options);
  return [...new Set(mentions.map(({ key }) => key))].sort();
}

export const mentions: readonly StoreCase[] = [
  storeCase('mentions are found by key alone where nothing says sameAs', async (store) => {
    await commitAt(store, SPACE, 10, { mentions: [sampleMention('ann'), sampleMention('ben')] });
    assert.deepEqual(await keysOf(store, ['ann']), ['ann']);
    assert.deepEqual(await keysOf(store, ['ann', 'ben', 'nobody']), ['ann', 'ben']);
    assert.deepEqual(await keysOf(store, ['nobody']), []);
    assert.deepEqual(await keysOf(store, []), []);
  }),

  storeCase('sameAs is followed both ways to the end, through keys that nothing mentions', async (store) => {
    const chain = [
      sampleMention('a', { sameAs: 'b' }),
      sampleMention('c', { sameAs: 'b' }),
      sampleMention('c', { sameAs: 'd' }),
      sampleMention('e', { sameAs: 'd' }),
      sampleMention('apart'),
    ];
    await commitAt(store, SPACE, 10, { mentions: chain });
    for (const start of ['a', 'b', 'c', 'd', 'e']) assert.deepEqual(await keysOf(store, [start]), ['a', 'c', 'e'], start);
  }),

  storeCase('sameAs in a circle, or of itself, comes to an end', async (store) => {
    const circle = [
      sampleMention('a', { sameAs: 'b' }),
      sampleMention('b', { sameAs: 'c' }),
      sampleMention('c', { sameAs: 'a' }),
      sampleMention('d', { sameAs: 'd' }),
    ];
    await commitAt(store, SPACE, 10, { mentions: circle });
    for (const start of ['a', 'b', 'c']) assert.deepEqual(await keysOf(store, [start]), ['a', 'b', 'c'], start);
    assert.deepEqual(await keysOf(store, ['d']), ['d']);
  }),

  storeCase('a long chain of aliases is followed whole', async (store) => {
    const links = Array.from({ length: 300 }, (_, index) => sampleMention(`k${index}`, { sameAs: `k${index + 1}` }));
    await commitAt(store, SPACE, 10, { mentions: links });
    assert.equal((await store.mentions(SPACE, ['k300'])).length, 300);
  }),

  storeCase('a chain is cut where the mention that joins it no longer counts', async (store) => {
    await commitAt(store, SPACE, 10, { mentions: [sampleMention('a'), sampleMention('b')] });
    await commitAt(store, SPACE, 20, { mentions: [sampleMention('a', { episodeId: 'e2', sameAs: 'b' })] });
    await commitAt(store, SPACE, 30, { expiredReadings: ['e2'] });
    assert.deepEqual(await keysOf(store, ['a']), ['a']);
    assert.deepEqual(await keysOf(store, ['a'], { knownAt: 30 }), ['a']);
    assert.deepEqual(await keysOf(store, ['a'], { knownAt: 29 }), ['a', 'b']);
    assert.deepEqual(await keysOf(store, ['b'], { knownAt: 20 }), ['a', 'b']);
    assert.deepEqual(await keysOf(store, ['a'], { knownAt: 19 }), ['a']);
    assert.deepEqual(await keysOf(store, ['a'], { knownAt: 9 }), []);
  }),

  storeCase('episodes can be left out as if they had said nothing', async (store) => {
    await commitAt(store, SPACE, 10, {
      mentions: [sampleMention('a'), sampleMention('b', { episodeId: 'e2' }), sampleMention('a', { episodeId: 'e3', sameAs: 'b' })],
    });
    assert.deepEqual(await keysOf(store, ['a']), ['a', 'b']);
    assert.deepEqual(await keysOf(store, ['a'], { withoutEpisodes: ['e3'] }), ['a']);
    assert.deepEqual(await keysOf(store, ['a'], { withoutEpisodes: ['e1', 'e2'] }), ['a']);
    assert.deepEqual(await keysOf(store, ['b'], { withoutEpisodes: ['e1', 'e3'], knownAt: 10 }), ['b']);
    assert.deepEqual(await keysOf(store, ['a'], { withoutEpisodes: [] }), ['a', 'b']);
  }),

  storeCase('of mentions with one content the first said is given, then the lower episode id', async (store) => {
    const said = (episodeId: string, saidAt: number) => sampleMention('ann', { episodeId, saidAt, name: 'Ann' });
    await commitAt(store, SPACE, 10, { mentions: [said('e3', 7)] });
    await commitAt(store, SPACE, 20, { mentions: [said('e9', 5), said('e2', 5)] });
    const [first, ...others] = await store.mentions(SPACE, ['ann']);
    assert.deepEqual([first?.episodeId, others.length], ['e2', 0]);
    const [without] = await store.mentions(SPACE, ['ann'], { withoutEpisodes: ['e2', 'e9'] });
    assert.equal(without?.episodeId, 'e3');
  }),

  storeCase('another name, kind or sameAs is another mention; they come in order of content', async (store) => {
    const given = [
      sampleMention('ann', { name: 'Ann', kind: 'person', sameAs: 'x' }),
      sampleMention('ann', { name: 'Ann', kind: 'person' }),
      sampleMention('ann', { name: 'Ann', kind: 'animal' }),
      sampleMention('ann', { name: 'ANN', kind: 'person' }),
      sampleMention('ann', { name: 'Annie', saidAt: -1 }),
      sampleMention('ann', { name: 'Ann', kind: 'person', sameAs: '' }),
    ];
    await commitAt(store, SPACE, 10, { mentions: given });
    const shown = (await store.mentions(SPACE, ['ann'])).map(({ name, kind, sameAs }) => [name, kind, sameAs]);
    assert.deepEqual(shown, [
      ['Annie', 'person', null],
      ['ANN', 'person', null],
      ['Ann', 'animal', null],
      ['Ann', 'person', null],
      ['Ann', 'person', ''],
      ['Ann', 'person', 'x'],
    ]);
  }),

  storeCase('a mention twice in one commit is one', async (store) => {
    await commitAt(store, SPACE, 10, { mentions: [sampleMention('ann'), sampleMention('ann')] });
    assert.equal((await store.mentionsOf(SPACE, ['e1'])).length, 1);
  }),

  storeCase('mentions of episodes are all given, also those of one content', async (store) => {
    await commitAt(store, SPACE, 10, {
      mentions: [
        sampleMention('ann'),
        sampleMention('ben'),
        sampleMention('ann', { episodeId: 'e2' }),
        sampleMention('cy', { episodeId: 'e3' }),
      ],
    });
    await commitAt(store, SPACE, 20, { expiredReadings: ['e3'] });
    const found = await store.mentionsOf(SPACE, ['e2', 'e1', 'e3', 'nobody']);
    assert.deepEqual(
      found.map(({ episodeId, key }) => [episodeId, key]),
      [
        ['e1', 'ann'],
        ['e1', 'ben'],
        ['e2', 'ann'],
      ],
    );
    assert.deepEqual(await store.mentionsOf(SPACE, []), []);
  }),

  storeCase('entity keys are listed in order of code points, from a key on, by prefix, as of a time', async (store) => {
    await commitAt(store, SPACE, 10, {
      mentions: ['b', 'ab', 'a', '\u{1f600}', '\uff41', 'a%', 'a_', 'é'].map((key) => sampleMention(key)),
    });
    await commitAt(store, SPACE, 20, {
      mentions: [sampleMention('ab', { episodeId: 'e2' }), sampleMention('late', { episodeId: 'e2', sameAs: 'unnamed' })],
    });
    await commitAt(store, SPACE, 30, { expiredReadings: ['e1'] });
    const keys = (query: Omit<Parameters<GraphStore['entityKeys']>[1], 'limit'>, limit = 100) =>
      store.entityKeys(SPACE, { ...query, limit });
    assert.deepEqual(await keys({ knownAt: 10 }), ['a', 'a%', 'a_', 'ab', 'b', 'é', '\uff41', '\u{1f600}']);
    assert.deepEqual(await keys({ knownAt: 20 }, 5), ['a', 'a%', 'a_', 'ab', 'b']);
    assert.deepEqual(await keys({}), ['ab', 'late']);
    assert.deepEqual(await keys({ knownAt: 9 }), []);
    assert.deepEqual(await keys({ knownAt: 29, prefix: 'a' }), ['a', 'a%', 'a_', 'ab']);
    assert.deepEqual(await keys({ knownAt: 29, prefix: 'a%' }), ['a%']);
    assert.deepEqual(await keys({ knownAt: 29, prefix: 'a_' }), ['a_']);
    assert.deepEqual(await keys({ knownAt: 29, prefix: '\u{1f600}' }), ['\u{1f600}']);
    assert.deepEqual(await keys({ knownAt: 29, prefix: '' }, 2), ['a', 'a%']);
    assert.deepEqual(await keys({ knownAt: 29, after: 'a' }, 2), ['a%', 'a_']);
    assert.deepEqual(await keys({ knownAt: 29, after: 'az' }), ['b', 'late', 'é', '\uff41', '\u{1f600}']);
    assert.deepEqual(await keys({ knownAt: 29, after: 'a_', prefix: 'a' }), ['ab']);
    assert.deepEqual(await keys({ knownAt: 29 }, 0), []);
  }),
];
