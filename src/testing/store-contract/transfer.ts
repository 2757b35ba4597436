import assert from 'node:assert/strict';
import type { GraphStore, SpaceRecord } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { dumpSpace } from './dump-space.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

async function record(store: GraphStore): Promise<void> {
  await store.recordEpisodes(
    SPACE,
    ['e3', 'e1', 'e2'].map((id) => sampleEpisode(id, { occurredAt: Number(id.slice(1)), expiresAt: id === 'e2' ? 30 : null })),
    5,
  );
  await commitAt(store, SPACE, 10, {
    outcomes: [{ episodeId: 'e1', state: 'done', reason: null, notBefore: 3, readBy: 'rules@1', leansOnThread: true }],
    mentions: [sampleMention('ann'), sampleMention('ann', { sameAs: 'ann lee' })],
    claims: [said(sampleClaim('c1')), said(sampleClaim('c2', { episodeId: 'e2' }), { object: 'elsewhere' })],
    facts: [sampleFact('f1'), sampleFact('f2', { standing: 'refuted', object: 'globex' })],
    predicates: [samplePredicate('works_at')],
  });
  await commitAt(store, SPACE, 20, {
    retractedEpisodes: ['e2'],
    expiredReadings: ['e1', 'e2'],
    mentions: [sampleMention('ann')],
    claims: [said(sampleClaim('c1'))],
    expiredFacts: ['f1'],
    facts: [sampleFact('f1', { to: 9 })],
    predicates: [samplePredicate('works_at', { cardinality: 'one' })],
  });
}

async function* each(records: readonly SpaceRecord[]): AsyncIterable<SpaceRecord> {
  yield* records;
}

async function exported(store: GraphStore, space: string): Promise<readonly SpaceRecord[]> {
  const records: SpaceRecord[] = [];
  for await (const record of store.exportSpace(space)) records.push(record);
  return records;
}

const comparable = async (store: GraphStore, space: string) => ({ ...(await dumpSpace(store, space)), stats: null, revision: null });

export const transfer: readonly StoreCase[] = [
  storeCase('an export gives every record with its history, episodes first in order of recording', async (store) => {
    await record(store);
    const records = await exported(store, SPACE);
    assert.deepEqual(
      records.slice(0, 3).map(({ type, value }) => [type, 'sequence' in value ? value.sequence : null]),
      [
        ['episode', 1],
        ['episode', 2],
        ['episode', 3],
      ],
    );
    const counts = Object.fromEntries([...Map.groupBy(records, ({ type }) => type)].map(([type, all]) => [type, all.length]));
    assert.deepEqual(counts, { episode: 3, mention: 3, claim: 3, fact: 3, predicate: 2 });
  }),

  storeCase('an import answers every question as the exported space does', async (store) => {
    await record(store);
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await comparable(store, 'copy'), await comparable(store, SPACE));
    for (const knownAt of [4, 5, 10, 19, 20]) {
      const answers = async (space: string) => [
        await store.facts(space, { knownAt }),
        await store.claims(space, { knownAt }),
        await store.mentions(space, ['ann'], { knownAt }),
        await store.episodes(space, { knownAt }),
        await store.predicates(space, { knownAt }),
      ];
      assert.deepEqual(await answers('copy'), await answers(SPACE));
    }
    assert.equal((await store.revision('copy')).lastRecordedAt, 20);
    assert.deepEqual(await store.expired({ now: 30, limit: 9, space: 'copy' }), [{ space: 'copy', episodeId: 'e2' }]);
  }),

  storeCase('records survive JSON on their way', async (store) => {
    await record(store);
    const lines = (await exported(store, SPACE)).map((value) => JSON.stringify(value));
    await store.importSpace('copy', each(lines.map((line) => JSON.parse(line) as SpaceRecord)));
    assert.deepEqual(await comparable(store, 'copy'), await comparable(store, SPACE));
  }),

  storeCase('the same record twice changes nothing, in one import or a later one', async (store) => {
    await record(store);
    const records = await exported(store, SPACE);
    await store.importSpace('copy', each(records.slice(0, 6)));
    await store.importSpace('copy', each([...records, ...records]));
    assert.deepEqual(await comparable(store, 'copy'), await comparable(store, SPACE));
    const before = await store.revision('copy');
    await store.importSpace('copy', each(records));
    await store.importSpace(SPACE, each(records));
    assert.deepEqual(await store.revision('copy'), before);
    assert.deepEqual(await store.revision(SPACE), { revision: 2, lastRecordedAt: 20 });
    assert.deepEqual(await comparable(store, 'copy'), await comparable(store, SPACE));
  }),

  storeCase('work goes on after an import: pending episodes are taken, numbers and times go up', async (store) => {
    await record(store);
    await store.lease({ owner: 'w1', now: 30, ttlMs: 1e6, limit: 9 });
    await store.importSpace('copy', store.exportSpace(SPACE));
    const [leased] = await store.lease({ owner: 'w2', now: 31, ttlMs: 10, limit: 9 });
    assert.deepEqual([leased?.space, leased?.episode.id, leased?.episode.attempts], ['copy', 'e3', 2]);
    const [recorded] = await store.recordEpisodes('copy', [sampleEpisode('e4')], 15);
    assert.deepEqual([recorded?.episode.sequence, recorded?.episode.recordedAt], [4, 20]);
    assert.equal((await store.recordEpisodes('copy', [sampleEpisode('e1')], 15))[0]?.isNew, false);
    await commitAt(store, 'copy', 40, { expiredReadings: ['e1'], expiredFacts: ['f1'] });
    assert.deepEqual(await store.claims('copy', {}), []);
    assert.deepEqual(await store.facts('copy', { knownAt: 40 }), []);
    assert.equal((await store.claims(SPACE, {})).length, 1);
  }),

  storeCase('importing nothing makes no space', async (store) => {
    await store.importSpace('copy', each([]));
    assert.deepEqual(await store.spaces(), []);
  }),

  storeCase('an import moves the revision once where it writes, and commits go on from there', async (store) => {
    await record(store);
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await store.revision('copy'), { revision: 1, lastRecordedAt: 20 });
    await commitAt(store, 'copy', 40, {});
    assert.equal((await store.revision('copy')).revision, 2);
  }),

  storeCase('an export shows the space as it stood when it began', async (store) => {
    await record(store);
    const before = await exported(store, SPACE);
    const seen: SpaceRecord[] = [];
    for await (const exportedRecord of store.exportSpace(SPACE)) {
      if (seen.length === 0) await commitAt(store, SPACE, 50, { expiredFacts: ['f1'], facts: [sampleFact('f9')], expiredReadings: ['e1'] });
      seen.push(exportedRecord);
    }
    assert.deepEqual(seen, before);
  }),
];
