import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';
import { temporaryFile } from './temporary-file.ts';

/** Words that only the erased episode has: in its text, its quote, a name, a key, a sentence, a claim that has since moved, ids. */
const SECRETS = ['xyzzyplugh', 'frobnitz', 'quuxword', 'wibblekey', 'grault', 'corgeid', 'garplyname', 'plughmoved'];

const found = (file: string) => {
  const bytes = ['', '-wal']
    .map((end) => file + end)
    .filter(existsSync)
    .map((path) => readFileSync(path, 'latin1'))
    .join('');
  return SECRETS.filter((secret) => bytes.toLowerCase().includes(secret));
};

async function remember(file: string) {
  const store = sqliteStore({ file });
  await store.recordEpisodes(
    'home',
    [sampleEpisode('corgeid', { text: 'My word is xyzzyplugh.' }), sampleEpisode('e2', { text: 'Nothing of note.' })],
    5,
  );
  await commitAt(store, 'home', 10, {
    mentions: [sampleMention('wibblekey', { episodeId: 'corgeid', name: 'Garplyname' }), sampleMention('ann', { episodeId: 'e2' })],
    claims: [
      said(sampleClaim('c1', { episodeId: 'corgeid', object: 'plughmoved', quote: 'frobnitz' }), { object: 'wibblekey' }),
      said(sampleClaim('c2', { episodeId: 'e2' })),
    ],
    facts: [
      sampleFact('f1', { predicate: 'grault', object: 'wibblekey', sentence: 'quuxword', claimIds: ['c1'] }),
      sampleFact('f2', { claimIds: ['c2'] }),
    ],
  });
  return store;
}

test('what was erased is not in the file any more, not even as deleted bytes', async () => {
  const file = temporaryFile();
  const store = await remember(file);
  await store.close();
  expect(found(file)).toEqual(SECRETS);
  const again = sqliteStore({ file });
  await again.erase('home', ['corgeid']);
  expect(found(file)).toEqual([]);
  expect(await again.facts('home', {})).toHaveLength(1);
  await again.close();
});

test('nor what was in a deleted space', async () => {
  const file = temporaryFile();
  const store = await remember(file);
  await store.deleteSpace('home');
  expect(found(file)).toEqual([]);
  await store.close();
});
