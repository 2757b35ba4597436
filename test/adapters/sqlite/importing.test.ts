import { expect, test } from 'vitest';
import { OPEN_END } from '../../../src/domain/instant.ts';
import type { SpaceRecord } from '../../../src/ports/graph-store.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';

const COUNT = 30_000;

function* records(until = COUNT): Generator<SpaceRecord> {
  for (let index = 0; index < until; index += 1) {
    const time = { recordedAt: index, expiredAt: OPEN_END };
    const [subject, object] = [`s${index % 500}`, `o${index % 37}`];
    yield { type: 'claim', value: { ...said(sampleClaim(`c${index}`, { subject, object })), ...time } };
    yield { type: 'fact', value: { ...sampleFact(`f${index}`, { subject, object, claimIds: [`c${index}`] }), ...time } };
  }
}

async function* broken(after: number): AsyncGenerator<SpaceRecord> {
  yield* records(after);
  throw new Error('the line went dead');
}

async function* whole(): AsyncGenerator<SpaceRecord> {
  yield* records();
}

test('an import that broke off is taken up again and ends as if it had not', { timeout: 60_000 }, async () => {
  const store = sqliteStore({ file: ':memory:' });
  await expect(store.importSpace('home', broken(COUNT - 5000))).rejects.toThrow('the line went dead');
  const { factVersions } = await store.stats('home');
  expect(factVersions).toBeGreaterThan(0);
  expect(factVersions).toBeLessThan(COUNT);
  await store.importSpace('home', whole());
  const stats = await store.stats('home');
  expect([stats.factVersions, stats.facts, stats.claims]).toEqual([COUNT, COUNT, COUNT]);
  expect((await store.revision('home')).lastRecordedAt).toBe(COUNT - 1);
  await store.close();
});

test('records are taken as they are needed, others can write meanwhile, and reads see what is there', { timeout: 60_000 }, async () => {
  const store = sqliteStore({ file: ':memory:' });
  let most = 0;
  async function* watched(): AsyncGenerator<SpaceRecord> {
    let given = 0;
    for (const record of records()) {
      given += 1;
      if (given % 10_000 === 0) {
        await store.recordEpisodes(
          'elsewhere',
          [{ id: `e${given}`, kind: 'text', thread: 't', speaker: null, role: 'user', text: 'meanwhile', occurredAt: 0, expiresAt: null }],
          given,
        );
        most = Math.max(most, given - 2 * (await store.stats('home')).factVersions);
      }
      yield record;
    }
  }
  await store.importSpace('home', watched());
  expect(most).toBeLessThan(COUNT);
  expect((await store.stats('elsewhere')).episodes.pending).toBe((2 * COUNT) / 10_000);
  await store.close();
});
