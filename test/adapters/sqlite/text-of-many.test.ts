import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LATEST, OPEN_END } from '../../../src/domain/instant.ts';
import type { SpaceRecord, TextQuery } from '../../../src/ports/graph-store.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';

/** More facts than are ranked for a common word, beside a small space. */
const MANY = 6000;
const store = sqliteStore({ file: ':memory:' });

beforeAll(async () => {
  await store.importSpace(
    'large',
    facts(MANY, (index) => `Person${index} works at Acme${index % 400}`),
  );
  await store.importSpace(
    'small',
    facts(40, (index) => (index % 2 === 0 ? `Person${index} works at Acme` : `Person${index} likes tea`)),
  );
}, 60_000);
afterAll(() => store.close());

async function* facts(count: number, sentence: (index: number) => string): AsyncGenerator<SpaceRecord> {
  for (let index = 0; index < count; index += 1) {
    const fact = sampleFact(`f${String(index).padStart(5, '0')}`, {
      subject: `s${index}`,
      from: index,
      to: index + 100,
      sentence: sentence(index),
    });
    yield { type: 'fact', value: { ...fact, recordedAt: index, expiredAt: OPEN_END } };
  }
}

const search = async (space: string, text: string, given: Partial<TextQuery> = {}) =>
  (await store.searchText(space, { kind: 'facts', text, knownAt: LATEST, limit: 20, ...given })).map(({ id }) => id);

test('a rare word is found among common ones, whatever their order', async () => {
  expect((await search('large', 'who works at Acme77?'))[0]).toBe('f00077');
  expect(await search('large', 'who works at Acme77?', { limit: 100 })).toHaveLength(MANY / 400);
  expect(await search('large', 'works Person4321 works')).toEqual(['f04321']);
});

test('a query of nothing but common words gets its full number, as of any time', async () => {
  expect(await search('large', 'works at')).toHaveLength(20);
  expect(await search('large', 'works at', { validAt: 5000 })).toHaveLength(20);
  for (const id of await search('large', 'works', { validAt: 300, knownAt: 290 })) {
    const index = Number(id.slice(1));
    expect(index).toBeGreaterThan(200);
    expect(index).toBeLessThanOrEqual(290);
  }
  expect(await search('large', 'works', { validAt: -1 })).toEqual([]);
});

test('as of a time before most of it was known it gets its full number, in whatever order facts were imported', async () => {
  const backwards = sqliteStore({ file: ':memory:' });
  const inOrder = await Array.fromAsync(facts(MANY, (index) => `Person${index} works at Acme`));
  await backwards.importSpace('large', Readable.from(inOrder.toReversed()));
  const query = { kind: 'facts', text: 'works at', knownAt: 290, limit: 20 } as const;
  for (const one of [store, backwards]) {
    const found = (await one.searchText('large', query)).map(({ id }) => Number(id.slice(1)));
    expect(found).toHaveLength(20);
    expect(Math.max(...found)).toBeLessThanOrEqual(290);
  }
  await backwards.close();
});

test('what is common in another space is not common here', async () => {
  expect(await search('small', 'works', { limit: 100 })).toEqual(
    Array.from({ length: 20 }, (_, index) => `f${String(index * 2).padStart(5, '0')}`),
  );
  const alone = sqliteStore({ file: ':memory:' });
  await alone.importSpace('small', store.exportSpace('small'));
  const query = { kind: 'facts', text: 'person7 works tea', knownAt: LATEST, limit: 50 } as const;
  expect(await store.searchText('small', query)).toEqual(await alone.searchText('small', query));
  await alone.close();
});
