import { expect, test } from 'vitest';
import { inMemoryStore } from '../../../../src/adapters/in-memory/in-memory-store.ts';
import { Connection } from '../../../../src/adapters/sqlite/connection.ts';
import { sqliteStore } from '../../../../src/adapters/sqlite/sqlite-store.ts';
import { fromHalves, toHalves } from '../../../../src/adapters/sqlite/vectors/half.ts';
import type { GraphStore } from '../../../../src/ports/graph-store.ts';
import { commitAt } from '../../../../src/testing/commit-at.ts';
import { said } from '../../../../src/testing/said.ts';
import { sampleClaim } from '../../../../src/testing/sample-claim.ts';
import { sampleEpisode } from '../../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../../src/testing/sample-fact.ts';
import { SAMPLE_MODEL, sampleVector, turned } from '../../../../src/testing/sample-vector.ts';
import { temporaryFile } from '../temporary-file.ts';

const fact = (number: number, to: number | null = null) =>
  sampleFact(`f${number}`, { sentence: `s${number}`, to, claimIds: [`c${number}`], openedBy: `c${number}` });
/** Rounded as the file keeps it, so that the oracle has the same. */
const vector = (number: number) => {
  const exact = sampleVector('facts', `f${number}`, `s${number}`, (number * 37) % 360);
  return { ...exact, vector: fromHalves(new Uint8Array(toHalves(exact.vector).buffer)) };
};
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** As many facts as that, each from an episode and claim of its own, with its vector. */
async function fill(store: GraphStore, space: string, at: number, from: number, to: number): Promise<void> {
  await store.vectors?.declare(SAMPLE_MODEL);
  await store.recordEpisodes(
    space,
    numbers(from, to).map((number) => sampleEpisode(`e${number}`)),
    at,
  );
  await commitAt(store, space, at, {
    claims: numbers(from, to).map((number) => said(sampleClaim(`c${number}`, { episodeId: `e${number}` }))),
    facts: numbers(from, to).map((number) => fact(number)),
    vectors: numbers(from, to).map(vector),
  });
}

const found = async (store: GraphStore, space: string, degrees: number, knownAt = 1000, limit = 15) =>
  (await store.vectors?.search(space, { kind: 'facts', vector: turned(degrees), knownAt, validAt: 5, limit }))?.map(({ id }) => id);
const pages = (file: string) => {
  const connection = new Connection({ file, busyTimeoutMs: 0, cacheMb: 8, readOnly: true });
  try {
    return connection.all<{ page: number }>('SELECT page FROM shard_page ORDER BY space, kind, page').map(({ page }) => page);
  } finally {
    connection.close();
  }
};

test('a space is told as it is now: by pages, by what changed since, by other openings of the file', { timeout: 60_000 }, async () => {
  const file = temporaryFile();
  const oracle = inMemoryStore();
  const [writer, reader] = [sqliteStore({ file }), sqliteStore({ file })];
  const both = async (change: (store: GraphStore) => Promise<void>) => {
    await change(oracle);
    await change(writer);
  };
  const agree = async (...stores: readonly GraphStore[]) => {
    for (const degrees of [1.3, 100.3, 250.3])
      for (const knownAt of [10, 25, 1000]) {
        const expected = await found(oracle, 'home', degrees, knownAt);
        for (const store of stores) expect(await found(store, 'home', degrees, knownAt)).toEqual(expected);
      }
  };
  await both((store) => fill(store, 'home', 10, 0, 500));
  await agree(writer, reader);
  expect(pages(file)).toEqual([]);

  await both((store) => fill(store, 'home', 20, 500, 720));
  await both((store) =>
    commitAt(store, 'home', 30, { expiredFacts: numbers(0, 300).map((number) => `f${number}`), facts: [fact(7, 9), fact(8, 3)] }),
  );
  await agree(reader, writer);

  await both((store) => store.erase('home', ['e11', 'e500', 'e8']));
  await agree(reader);
  const again = sqliteStore({ file });
  await agree(again);

  await both((store) => store.deleteSpace('home'));
  await both((store) => fill(store, 'home', 10, 40, 60));
  await agree(reader, writer, again);
  for (const store of [writer, reader, again]) await store.close();
});

test('a large space is sealed in pages; what is erased leaves them; they are made again', { timeout: 120_000 }, async () => {
  const file = temporaryFile();
  const store = sqliteStore({ file });
  await fill(store, 'home', 10, 0, 6000);
  const before = await found(store, 'home', 3);
  expect(pages(file)).toEqual([0, 1, 2, 3, 4, 5]);

  const reopened = sqliteStore({ file });
  expect(await found(reopened, 'home', 3)).toEqual(before);

  await store.erase('home', [`e${before?.[0]?.slice(1)}`]);
  expect(pages(file)).toHaveLength(5);
  for (const one of [store, reopened]) expect(await found(one, 'home', 3, 1000, 14)).toEqual(before?.slice(1));
  await reopened.close();

  await fill(store, 'home', 20, 6000, 10_500);
  const after = await found(store, 'home', 3);
  expect(pages(file)).toHaveLength(11);
  await store.close();
  const last = sqliteStore({ file });
  expect(await found(last, 'home', 3)).toEqual(after);
  await last.vectors?.clear();
  expect(pages(file)).toEqual([]);
  expect(await found(last, 'home', 3)).toEqual([]);
  await last.close();
});

test('sealing waits for nobody: while another process writes it is left for later', { timeout: 60_000 }, async () => {
  const file = temporaryFile();
  const store = sqliteStore({ file, busyTimeoutMs: 60_000 });
  await fill(store, 'home', 10, 0, 5000);
  const other = new Connection({ file, busyTimeoutMs: 0, cacheMb: 8 });
  other.run('BEGIN IMMEDIATE');
  const answer = await found(store, 'home', 3);
  expect(pages(file)).toEqual([]);
  other.run('ROLLBACK');
  other.close();
  expect(await found(store, 'home', 3)).toEqual(answer);
  expect(pages(file)).toHaveLength(5);
  await store.close();
});

test('spaces that do not fit into memory are read again when they are asked', async () => {
  const file = temporaryFile();
  const store = sqliteStore({ file, vectorMemoryMb: 0 });
  for (const space of ['a', 'b', 'c']) await fill(store, space, 10, 0, 30);
  const first = await found(store, 'a', 3);
  for (const space of ['b', 'c', 'a', 'b']) expect(await found(store, space, 3)).toEqual(first);
  await store.close();
});
