import assert from 'node:assert/strict';
import type { GraphStore } from '../../ports/graph-store.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { dumpSpace } from './dump-space.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** Episodes e1 and e2, each with an old reading and a new one; facts that rest on the claims of one or both. */
async function record(store: GraphStore): Promise<void> {
  const reading = (id: 'e1' | 'e2', words: string) => ({
    mentions: [sampleMention(`${words} of ${id}`, { episodeId: id })],
    claims: [said(sampleClaim(`${words} ${id}`, { episodeId: id, quote: `secret of ${id}` }))],
  });
  const fact = (id: string, ...claimIds: readonly string[]) =>
    sampleFact(id, { claimIds, openedBy: claimIds[0] ?? '', sentence: `secret ${id}` });
  await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'secret one' }), sampleEpisode('e2', { text: 'secret two' })], 5);
  await commitAt(store, SPACE, 10, { ...reading('e1', 'old'), facts: [fact('of e1', 'old e1')], predicates: [samplePredicate('likes')] });
  await commitAt(store, SPACE, 20, { ...reading('e2', 'old'), facts: [fact('of both', 'old e1', 'old e2'), fact('of e2', 'old e2')] });
  await commitAt(store, SPACE, 30, {
    expiredReadings: ['e1', 'e2'],
    mentions: [...reading('e1', 'new').mentions, ...reading('e2', 'new').mentions],
    claims: [...reading('e1', 'new').claims, ...reading('e2', 'new').claims],
    expiredFacts: ['of e1', 'of both', 'of e2'],
    facts: [fact('of e1', 'new e1'), fact('of both', 'new e2', 'new e1'), fact('of e2', 'new e2')],
  });
}

const versions = async (store: GraphStore) => (await store.facts(SPACE, {})).map(({ id, recordedAt }) => `${id} ${recordedAt}`);

export const erasure: readonly StoreCase[] = [
  storeCase('an erased episode is gone everywhere, history included', async (store) => {
    await record(store);
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(
      (await store.episodes(SPACE, {})).map(({ id }) => id),
      ['e2'],
    );
    assert.deepEqual(
      (await store.claims(SPACE, { knownAt: 'ever' })).map(({ claim }) => claim.id),
      ['old e2', 'new e2'],
    );
    assert.deepEqual(await store.mentionsOf(SPACE, ['e1']), []);
    assert.deepEqual(await store.entityKeys(SPACE, { limit: 9 }), ['new of e2']);
    assert.deepEqual(await store.entityKeys(SPACE, { limit: 9, knownAt: 25 }), ['old of e2']);
    for (const knownAt of [10, 25, 40]) {
      for (const kind of SEARCH_KINDS) {
        const found = await store.searchText(SPACE, { kind, text: 'secret one old new of e1', knownAt, limit: 99 });
        assert.ok(!found.some(({ id }) => id.endsWith('e1')), `${kind} as known at ${knownAt}`);
      }
    }
    const [slot] = await store.readSlots(SPACE, [
      { subject: 'ann', predicates: ['works_at'], object: null, eitherSide: false, endedBy: [] },
    ]);
    assert.deepEqual(
      slot?.claims.map(({ claim }) => claim.id),
      ['new e2'],
    );
    for await (const record of store.exportSpace(SPACE)) assert.doesNotMatch(JSON.stringify(record), /secret one|secret of e1/);
  }),

  storeCase('fact versions go with the last claim they rest on', async (store) => {
    await record(store);
    assert.deepEqual(await versions(store), ['of both 20', 'of both 30', 'of e1 10', 'of e1 30', 'of e2 20', 'of e2 30']);
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await versions(store), ['of both 20', 'of both 30', 'of e2 20', 'of e2 30']);
    await store.erase(SPACE, ['e2']);
    assert.deepEqual(await versions(store), []);
  }),

  storeCase('erasing one after the other leaves what erasing together leaves', async (store) => {
    await record(store);
    await store.importSpace('copy', store.exportSpace(SPACE));
    await store.erase(SPACE, ['e2']);
    await store.erase(SPACE, ['e1']);
    await store.erase('copy', ['e1', 'e2']);
    const dumps = await Promise.all([SPACE, 'copy'].map((space) => dumpSpace(store, space)));
    assert.deepEqual(dumps[0]?.['records'], dumps[1]?.['records']);
  }),

  storeCase('an episode of two hundred facts takes all of them with it', async (store) => {
    const numbers = Array.from({ length: 200 }, (_, index) => String(index));
    const claims = numbers.map((number) => said(sampleClaim(`claim ${number}`, { episodeId: 'e1' })));
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 5);
    await commitAt(store, SPACE, 10, {
      facts: claims.map(({ claim: { id } }) => sampleFact(`fact of ${id}`, { claimIds: [id], openedBy: id })),
    });
    await commitAt(store, SPACE, 20, { claims });
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await store.facts(SPACE, {}), []);
  }),

  storeCase('a fact keeps what it says where it rests on a claim that is left', async (store) => {
    await record(store);
    const before = await store.facts(SPACE, { ids: ['of both', 'of e2'] });
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await store.facts(SPACE, {}), before);
  }),

  storeCase('an erasure counts in the revision, one that finds nothing does not; time and predicates stay', async (store) => {
    await record(store);
    await store.erase(SPACE, ['e1']);
    assert.deepEqual(await store.revision(SPACE), { revision: 4, lastRecordedAt: 30 });
    await store.erase(SPACE, ['e1', 'nobody']);
    await store.erase(SPACE, []);
    assert.deepEqual(await store.revision(SPACE), { revision: 4, lastRecordedAt: 30 });
    await store.erase(SPACE, ['e2']);
    assert.deepEqual(await store.revision(SPACE), { revision: 5, lastRecordedAt: 30 });
    assert.deepEqual(await store.predicates(SPACE), [samplePredicate('likes')]);
    assert.deepEqual(await store.spaces(), [SPACE]);
  }),

  storeCase('a commit computed before an erasure is refused', async (store) => {
    await record(store);
    const { revision } = await store.revision(SPACE);
    await store.erase(SPACE, ['e1']);
    const late = {
      lease: null,
      outcomes: [],
      retractedEpisodes: [],
      expiredReadings: [],
      mentions: [],
      claims: [],
      moved: [],
      expiredFacts: [],
      facts: [],
      predicates: [],
    };
    await assert.rejects(store.commit({ ...late, space: SPACE, revision, recordedAt: 99 }), { code: 'revision-moved' });
  }),

  storeCase('an erased id may be recorded anew, under a number of its own', async (store) => {
    await record(store);
    await store.erase(SPACE, ['e2']);
    const [again] = await store.recordEpisodes(SPACE, [sampleEpisode('e2')], 40);
    assert.deepEqual([again?.isNew, again?.episode.sequence, again?.episode.state], [true, 3, 'pending']);
    assert.deepEqual(await store.claims(SPACE, { episodeIds: ['e2'], knownAt: 'ever' }), []);
  }),
];
