import { expect, test } from 'vitest';
import { applyChanges } from '../../../../src/adapters/sqlite/apply-changes.ts';
import { Connection } from '../../../../src/adapters/sqlite/connection.ts';
import { MIGRATIONS, migrate } from '../../../../src/adapters/sqlite/migrations.ts';
import { sqliteStore } from '../../../../src/adapters/sqlite/sqlite-store.ts';
import { sampleFact } from '../../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../../src/testing/sample-mention.ts';
import { ahead, SAMPLE_MODEL, sampleVector } from '../../../../src/testing/sample-vector.ts';
import { temporaryFile } from '../temporary-file.ts';

test('a file from before there were vectors opens, keeps what it holds, and takes vectors', async () => {
  const file = temporaryFile();
  const old = new Connection({ file, busyTimeoutMs: 1000, cacheMb: 8 });
  old.script('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
  migrate(old, MIGRATIONS.slice(0, 1));
  old.write(() =>
    applyChanges(old, {
      space: 'home',
      revision: 0,
      recordedAt: 10,
      lease: null,
      outcomes: [],
      retractedEpisodes: [],
      expiredReadings: [],
      mentions: [sampleMention('ann', { name: 'Ann' })],
      claims: [],
      moved: [],
      expiredFacts: [],
      facts: [sampleFact('f', { sentence: 'old words' })],
      predicates: [],
    }),
  );
  expect(old.one('SELECT user_version AS version FROM pragma_user_version')).toEqual({ version: 1 });
  expect(() => old.all('SELECT row FROM vector')).toThrow('no such table');
  old.close();

  const store = sqliteStore({ file });
  expect(await store.facts('home', {})).toHaveLength(1);
  expect(await store.vectors?.describe()).toBeNull();
  expect(await store.vectors?.search('home', { kind: 'facts', vector: ahead, knownAt: 10, limit: 9 })).toEqual([]);
  await store.vectors?.declare(SAMPLE_MODEL);
  expect(await store.vectors?.missing('home', { kind: 'facts', limit: 9 })).toEqual([{ id: 'f', text: 'old words' }]);
  expect(await store.vectors?.missing('home', { kind: 'entities', limit: 9 })).toEqual([{ id: 'ann', text: 'Ann' }]);
  await store.vectors?.put('home', [sampleVector('facts', 'f', 'old words', 0), sampleVector('entities', 'ann', 'Ann', 0)]);
  await store.close();

  const again = sqliteStore({ file });
  for (const [kind, id] of [
    ['facts', 'f'],
    ['entities', 'ann'],
  ] as const)
    expect(await again.vectors?.search('home', { kind, vector: ahead, knownAt: 10, limit: 9 })).toEqual([{ id, score: 1 }]);
  await again.close();
});
