import assert from 'node:assert/strict';
import type { GraphStore, SpaceRecord } from '../../ports/graph-store.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { sampleUsage } from '../sample-usage.ts';
import { dumpSpace } from './dump-space.ts';
import { type StoreCase, storeCase } from './store-case.ts';

/** Names that a careless store could take for one another, or for something else. */
const NAMES: readonly string[] = [
  'home',
  'Home',
  'home ',
  'hom',
  'home%',
  'h_me',
  'caf\u00e9',
  'cafe\u0301',
  '"; DROP TABLE fact; --',
  "o'hara",
  '../home',
  '',
  '\u{1f3e0}',
  '*',
];

/** The same ids in every space, and a word of its own. */
async function fill(store: GraphStore, space: string, word: string): Promise<void> {
  await store.recordEpisodes(space, [sampleEpisode('e1', { text: word }), sampleEpisode('e2', { text: word })], 10);
  await commitAt(store, space, 20, {
    outcomes: [{ episodeId: 'e1', state: 'done', reason: word, notBefore: 0, readBy: null, leansOnThread: false, usage: sampleUsage(1) }],
    mentions: [sampleMention('ann', { name: word, sameAs: word })],
    claims: [said(sampleClaim('c1', { quote: word }))],
    facts: [sampleFact('f1', { sentence: word })],
    predicates: [samplePredicate('works_at', { label: word })],
  });
}

async function recordsOf(store: GraphStore, space: string): Promise<readonly SpaceRecord[]> {
  const records: SpaceRecord[] = [];
  for await (const record of store.exportSpace(space)) records.push(record);
  return records;
}

/** What every method that names a space does to that space, by name. */
const WRITES: Readonly<Record<string, (store: GraphStore, space: string) => Promise<unknown>>> = {
  recordEpisodes: (store, space) => store.recordEpisodes(space, [sampleEpisode('e1'), sampleEpisode('e3')], 1000),
  lease: (store, space) => store.lease({ owner: 'w2', now: 1000, ttlMs: 10, limit: 9, space }),
  renewLease: async (store, space) => assert.equal(await store.renewLease(space, 'e1', 'w1', 1000, 10), false),
  release: (store, space) =>
    store.release(space, 'w1', { episodeId: 'e2', state: 'failed', reason: null, notBefore: 0, usage: sampleUsage(1) }),
  commit: (store, space) =>
    commitAt(store, space, 1000, {
      outcomes: [{ episodeId: 'e2', state: 'done', reason: 'x', notBefore: 1, readBy: 'x', leansOnThread: true, usage: sampleUsage(1) }],
      retractedEpisodes: ['e1'],
      expiredReadings: ['e1', 'e2'],
      expiredFacts: ['f1'],
      facts: [sampleFact('f1', { to: 3 })],
      claims: [said(sampleClaim('c1'))],
      moved: [{ claimId: 'c1', canonical: { subject: 's', predicate: 'p', object: 'o' } }],
      mentions: [sampleMention('ben')],
      predicates: [samplePredicate('works_at', { cardinality: 'one' })],
    }),
  erase: (store, space) => store.erase(space, ['e1', 'e2']),
  deleteSpace: (store, space) => store.deleteSpace(space),
};

const reads = storeCase('every read answers from its own space alone', async (store) => {
  for (const [index, name] of NAMES.entries()) await fill(store, name, `word${index}`);
  assert.deepEqual(new Set(await store.spaces()), new Set(NAMES));
  for (const [index, name] of NAMES.entries()) {
    const word = `word${index}`;
    assert.deepEqual([...new Set((await store.episodes(name, {})).map(({ text }) => text))], [word]);
    assert.deepEqual(
      (await store.mentions(name, ['ann'])).map((mention) => mention.name),
      [word],
    );
    assert.deepEqual(
      (await store.mentionsOf(name, ['e1'])).map((mention) => mention.name),
      [word],
    );
    assert.deepEqual(
      (await store.claims(name, {})).map(({ claim }) => claim.quote),
      [word],
    );
    const [slot] = await store.readSlots(name, [{ subject: 'ann', predicates: ['works_at'], object: null, eitherSide: true, endedBy: [] }]);
    assert.deepEqual([slot?.claims.map(({ claim }) => claim.quote), slot?.facts.map(({ sentence }) => sentence)], [[word], [word]]);
    assert.deepEqual(
      (await store.facts(name, {})).map(({ sentence }) => sentence),
      [word],
    );
    const near = await store.adjacent(name, { keys: ['ann'], validAt: 5, knownAt: 20, limitPerKey: 9 });
    assert.deepEqual(
      near.map(({ sentence }) => sentence),
      [word],
    );
    for (const kind of SEARCH_KINDS) {
      assert.equal((await store.searchText(name, { kind, text: word, knownAt: 20, limit: 9 })).length, kind === 'episodes' ? 2 : 1);
      assert.deepEqual(await store.searchText(name, { kind, text: `word${index + 1}`, knownAt: 20, limit: 9 }), []);
    }
    assert.deepEqual(await store.entityKeys(name, { limit: 9 }), ['ann']);
    assert.deepEqual(
      (await store.predicates(name)).map(({ label }) => label),
      [word],
    );
    const stats = { space: name, revision: 1, retractedEpisodes: 0, entities: 1, claims: 1, facts: 1, factVersions: 1 };
    assert.deepEqual(await store.stats(name), { ...stats, episodes: { pending: 1, done: 1, failed: 0 } });
    assert.equal((await store.usage(name, {})).total.readings, 1);
    assert.equal(await store.pending(name), 1);
    assert.equal((await recordsOf(store, name)).length, 6);
  }
});

const writes = Object.entries(WRITES).map(([method, write]) =>
  storeCase(`${method} touches nothing outside its space`, async (store) => {
    const names = NAMES.slice(0, 6);
    for (const [index, name] of names.entries()) await fill(store, name, `word${index}`);
    await store.lease({ owner: 'w1', now: 20, ttlMs: 1e6, limit: 99 });
    const others = names.slice(1);
    const before = await Promise.all(others.map((name) => dumpSpace(store, name)));
    await write(store, 'home');
    assert.deepEqual(await Promise.all(others.map((name) => dumpSpace(store, name))), before);
    for (const name of others) assert.equal(await store.renewLease(name, 'e2', 'w1', 20, 1e6), true, name);
  }),
);

const imports = storeCase('importSpace touches nothing outside its space', async (store) => {
  await fill(store, 'from', 'word');
  await fill(store, 'home', 'other');
  const before = await Promise.all([dumpSpace(store, 'from'), dumpSpace(store, 'home')]);
  await store.importSpace('to', store.exportSpace('from'));
  assert.deepEqual(await Promise.all([dumpSpace(store, 'from'), dumpSpace(store, 'home')]), before);
});

const absent = storeCase('a space that does not exist answers with nothing, and asking makes none', async (store) => {
  await fill(store, 'elsewhere', 'word');
  const nowhere = 'nowhere';
  assert.deepEqual(await store.episodes(nowhere, {}), []);
  assert.deepEqual(await store.mentions(nowhere, ['ann']), []);
  assert.deepEqual(await store.mentionsOf(nowhere, ['e1']), []);
  assert.deepEqual(await store.claims(nowhere, { knownAt: 'ever' }), []);
  const address = { subject: 'ann', predicates: ['works_at'], object: null, eitherSide: false, endedBy: [] };
  assert.deepEqual(await store.readSlots(nowhere, [address]), [{ address, claims: [], facts: [] }]);
  assert.deepEqual(await store.facts(nowhere, {}), []);
  assert.deepEqual(await store.adjacent(nowhere, { keys: ['ann'], validAt: 5, knownAt: 20, limitPerKey: 9 }), []);
  assert.deepEqual(await store.searchText(nowhere, { kind: 'facts', text: 'word', knownAt: 20, limit: 9 }), []);
  assert.deepEqual(await store.entityKeys(nowhere, { limit: 9 }), []);
  assert.deepEqual(await store.predicates(nowhere), []);
  assert.equal(await store.renewLease(nowhere, 'e1', 'w1', 0, 10), false);
  await store.release(nowhere, 'w1', { episodeId: 'e1', state: 'failed', reason: null, notBefore: 0 });
  await store.erase(nowhere, ['e1']);
  await store.deleteSpace(nowhere);
  assert.deepEqual(await recordsOf(store, nowhere), []);
  const nothing = { space: nowhere, revision: 0, retractedEpisodes: 0, entities: 0, claims: 0, facts: 0, factVersions: 0 };
  assert.deepEqual(await store.stats(nowhere), { ...nothing, episodes: { pending: 0, done: 0, failed: 0 } });
  assert.deepEqual((await store.usage(nowhere, {})).days, []);
  assert.equal(await store.pending(nowhere), 0);
  assert.equal((await store.revision(nowhere)).revision, 0);
  assert.deepEqual(await store.spaces(), ['elsewhere']);
});

const deleted = storeCase('a deleted space is as if it had never been', async (store) => {
  await fill(store, 'home', 'word');
  await store.lease({ owner: 'w1', now: 20, ttlMs: 1e6, limit: 9 });
  const empty = await dumpSpace(store, 'never there');
  await store.deleteSpace('home');
  assert.deepEqual(await store.spaces(), []);
  const after = await dumpSpace(store, 'home');
  assert.deepEqual({ ...after, stats: null }, { ...empty, stats: null });
  const [recorded] = await store.recordEpisodes('home', [sampleEpisode('e1')], 5);
  assert.deepEqual([recorded?.isNew, recorded?.episode.sequence, recorded?.episode.recordedAt], [true, 1, 5]);
  assert.equal((await store.lease({ owner: 'w2', now: 5, ttlMs: 10, limit: 9 })).length, 1);
});

export const isolation: readonly StoreCase[] = [reads, ...writes, imports, absent, deleted];
