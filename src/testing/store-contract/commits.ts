import assert from 'node:assert/strict';
import { OPEN_END } from '../../domain/instant.ts';
import { AsofError } from '../../errors.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { dumpSpace } from './dump-space.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const NOTHING = {
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

function isLeaseLost(error: unknown): boolean {
  return error instanceof AsofError && error.code === 'lease-lost' && error.category === 'conflict';
}

export const commits: readonly StoreCase[] = [
  storeCase('a commit writes all that it names, at its own transaction time', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 10);
    const mention = sampleMention('ann', { name: 'Ann Lee', sameAs: 'ann lee' });
    const claim = sampleClaim('c1', { meant: { object: 'globex', runStart: 3 }, trust: 'hearsay', also: true, says: 'corrected', to: 9 });
    const canonical = { subject: 'ann lee', predicate: 'works_at', object: 'acme corp' };
    const fact = sampleFact('f1', { to: 9, disputed: true, claimIds: ['c1', 'c0'], closedBy: { claimId: 'c0', how: 'superseded' } });
    const predicate = samplePredicate('works_at', { aliases: ['employed_by'], group: 'work', inverseKinds: ['person'] });
    const outcome = { episodeId: 'e1', state: 'done', reason: 'well', notBefore: 7, readBy: 'rules@1', leansOnThread: true } as const;
    await commitAt(store, SPACE, 20, {
      outcomes: [outcome],
      mentions: [mention],
      claims: [{ claim, canonical }],
      facts: [fact],
      predicates: [predicate],
    });

    const time = { recordedAt: 20, expiredAt: OPEN_END };
    assert.deepEqual(await store.mentionsOf(SPACE, ['e1']), [{ ...mention, ...time }]);
    assert.deepEqual(await store.claims(SPACE, {}), [{ claim, canonical, ...time }]);
    assert.deepEqual(await store.facts(SPACE, {}), [{ ...fact, ...time }]);
    assert.deepEqual(await store.predicates(SPACE), [predicate]);
    const [episode] = await store.episodes(SPACE, {});
    assert.deepEqual(
      [episode?.state, episode?.reason, episode?.notBefore, episode?.readBy, episode?.leansOnThread, episode?.recordedAt],
      ['done', 'well', 7, 'rules@1', true, 10],
    );
    assert.deepEqual(await store.revision(SPACE), { revision: 1, lastRecordedAt: 20 });
  }),

  storeCase('a commit on a revision that has moved is refused as a conflict and writes nothing', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 10);
    await commitAt(store, SPACE, 20, { facts: [sampleFact('f1')], claims: [said(sampleClaim('c1'))], mentions: [sampleMention('ann')] });
    const before = await dumpSpace(store, SPACE);
    for (const revision of [0, 2]) {
      const late = {
        ...NOTHING,
        space: SPACE,
        revision,
        recordedAt: 30,
        outcomes: [{ episodeId: 'e1', state: 'done', reason: null, notBefore: 0, readBy: null, leansOnThread: false } as const],
        retractedEpisodes: ['e1'],
        expiredReadings: ['e1'],
        mentions: [sampleMention('ben')],
        claims: [said(sampleClaim('c2'))],
        moved: [{ claimId: 'c1', canonical: { subject: 'x', predicate: 'x', object: 'x' } }],
        expiredFacts: ['f1'],
        facts: [sampleFact('f2')],
        predicates: [samplePredicate('likes')],
      };
      await assert.rejects(
        store.commit(late),
        (error) => error instanceof AsofError && error.code === 'revision-moved' && error.category === 'conflict',
      );
    }
    assert.deepEqual(await dumpSpace(store, SPACE), before);
  }),

  storeCase('a commit under a lease is refused as a conflict once the lease is lost, and writes nothing', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1'), sampleEpisode('e2')], 0);
    await store.lease({ owner: 'w1', now: 0, ttlMs: 10, limit: 1 });
    await commitAt(store, SPACE, 1, { lease: { owner: 'w1', episodeId: 'e1' }, facts: [sampleFact('f1')] });
    const wrong = [
      { owner: 'w2', episodeId: 'e1' },
      { owner: 'w1', episodeId: 'e2' },
      { owner: 'w1', episodeId: 'nobody' },
    ];
    for (const lease of wrong) await assert.rejects(commitAt(store, SPACE, 2, { lease, facts: [sampleFact('f2')] }), isLeaseLost);
    await commitAt(store, SPACE, 30, { lease: { owner: 'w1', episodeId: 'e1' } });
    await store.lease({ owner: 'w2', now: 31, ttlMs: 10, limit: 1 });
    const before = await dumpSpace(store, SPACE);
    const late = { lease: { owner: 'w1', episodeId: 'e1' }, facts: [sampleFact('f2')], expiredFacts: ['f1'] };
    await assert.rejects(commitAt(store, SPACE, 40, late), isLeaseLost);
    await assert.rejects(store.commit({ ...NOTHING, ...late, space: SPACE, revision: 0, recordedAt: 40 }), { code: 'revision-moved' });
    assert.deepEqual(await dumpSpace(store, SPACE), before);
    await commitAt(store, SPACE, 50, { lease: { owner: 'w2', episodeId: 'e1' } });
  }),

  storeCase('a refused first commit makes no space', async (store) => {
    await assert.rejects(store.commit({ ...NOTHING, space: SPACE, revision: 1, recordedAt: 30 }), AsofError);
    assert.deepEqual(await store.spaces(), []);
  }),

  storeCase('of two commits on one revision the second is refused', async (store) => {
    const commit = (id: string) => store.commit({ ...NOTHING, space: SPACE, revision: 0, recordedAt: 1, facts: [sampleFact(id)] });
    const outcomes = await Promise.allSettled([commit('f1'), commit('f2')]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await store.facts(SPACE, {})).length, 1);
    assert.equal((await store.revision(SPACE)).revision, 1);
  }),

  storeCase('each space counts its own commits, empty ones too', async (store) => {
    await commitAt(store, SPACE, 5, {});
    await commitAt(store, SPACE, 6, {});
    await commitAt(store, 'elsewhere', 1, {});
    assert.deepEqual(await store.revision(SPACE), { revision: 2, lastRecordedAt: 6 });
    assert.deepEqual(await store.revision('elsewhere'), { revision: 1, lastRecordedAt: 1 });
    assert.deepEqual(await store.spaces(), ['elsewhere', SPACE]);
  }),

  storeCase('a fact that changes keeps its old version and gets a new one', async (store) => {
    await commitAt(store, SPACE, 10, { facts: [sampleFact('f1')] });
    await commitAt(store, SPACE, 20, { expiredFacts: ['f1'], facts: [sampleFact('f1', { to: 15 })] });
    await commitAt(store, SPACE, 30, { expiredFacts: ['f1'] });
    assert.deepEqual(await store.facts(SPACE, {}), [
      { ...sampleFact('f1'), recordedAt: 10, expiredAt: 20 },
      { ...sampleFact('f1', { to: 15 }), recordedAt: 20, expiredAt: 30 },
    ]);
  }),

  storeCase('an episode that is read again: its old claims and mentions expire, the new ones count, under old ids too', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1'), sampleEpisode('e2')], 5);
    const other = said(sampleClaim('c2', { episodeId: 'e2' }));
    await commitAt(store, SPACE, 10, {
      claims: [said(sampleClaim('c1')), other],
      mentions: [sampleMention('ann'), sampleMention('ben', { episodeId: 'e2' })],
    });
    await commitAt(store, SPACE, 20, {
      expiredReadings: ['e1'],
      claims: [said(sampleClaim('c1', { quote: 'again' }))],
      mentions: [sampleMention('ann')],
    });
    assert.deepEqual(await store.claims(SPACE, { knownAt: 'ever' }), [
      { ...said(sampleClaim('c1')), recordedAt: 10, expiredAt: 20 },
      { ...other, recordedAt: 10, expiredAt: OPEN_END },
      { ...said(sampleClaim('c1', { quote: 'again' })), recordedAt: 20, expiredAt: OPEN_END },
    ]);
    assert.deepEqual(await store.mentionsOf(SPACE, ['e1', 'e2']), [
      { ...sampleMention('ann'), recordedAt: 20, expiredAt: OPEN_END },
      { ...sampleMention('ben', { episodeId: 'e2' }), recordedAt: 10, expiredAt: OPEN_END },
    ]);
    assert.equal((await store.episodes(SPACE, { ids: ['e1'] }))[0]?.retractedAt, null);
  }),

  storeCase('a retraction marks the episode, and the first one stays', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 5);
    await commitAt(store, SPACE, 10, { retractedEpisodes: ['e1'] });
    await commitAt(store, SPACE, 20, { retractedEpisodes: ['e1'] });
    assert.equal((await store.episodes(SPACE, {}))[0]?.retractedAt, 10);
    assert.equal((await store.stats(SPACE)).retractedEpisodes, 1);
  }),

  storeCase('a claim that moves competes elsewhere and says what it said', async (store) => {
    const claim = sampleClaim('c1');
    await commitAt(store, SPACE, 10, { claims: [said(claim)] });
    const canonical = { subject: 'ann lee', predicate: 'employs', object: 'ann' };
    await commitAt(store, SPACE, 20, { moved: [{ claimId: 'c1', canonical }] });
    assert.deepEqual(await store.claims(SPACE, {}), [{ claim, canonical, recordedAt: 10, expiredAt: OPEN_END }]);
    assert.deepEqual(await store.claims(SPACE, { keys: ['acme'] }), []);
    assert.equal((await store.claims(SPACE, { keys: ['ann lee'], predicates: ['employs'] })).length, 1);
  }),

  storeCase('only the claim that counts moves, not its earlier reading', async (store) => {
    await commitAt(store, SPACE, 10, { claims: [said(sampleClaim('c1'))] });
    await commitAt(store, SPACE, 20, { expiredReadings: ['e1'], claims: [said(sampleClaim('c1'))] });
    await commitAt(store, SPACE, 30, { moved: [{ claimId: 'c1', canonical: { subject: 's', predicate: 'p', object: 'o' } }] });
    const claims = await store.claims(SPACE, { knownAt: 'ever' });
    assert.deepEqual(
      claims.map(({ canonical }) => canonical.subject),
      ['ann', 's'],
    );
  }),

  storeCase('a predicate replaces the one of its name; they are listed by name', async (store) => {
    await commitAt(store, SPACE, 10, { predicates: [samplePredicate('owns', { source: 'learned' }), samplePredicate('likes')] });
    await commitAt(store, SPACE, 20, { predicates: [samplePredicate('owns', { cardinality: 'one' })] });
    assert.deepEqual(await store.predicates(SPACE), [samplePredicate('likes'), samplePredicate('owns', { cardinality: 'one' })]);
  }),

  storeCase('what was known of a predicate stays as it was known then', async (store) => {
    const [learned, set] = [samplePredicate('owns', { source: 'learned' }), samplePredicate('owns', { aliases: ['has'], group: 'things' })];
    await commitAt(store, SPACE, 10, { predicates: [learned] });
    await commitAt(store, SPACE, 20, { predicates: [samplePredicate('likes')] });
    await commitAt(store, SPACE, 30, { predicates: [set] });
    const known = (knownAt: number) => store.predicates(SPACE, { knownAt });
    assert.deepEqual(await known(9), []);
    assert.deepEqual(await known(10), [learned]);
    assert.deepEqual(await known(29), [samplePredicate('likes'), learned]);
    assert.deepEqual(await known(30), [samplePredicate('likes'), set]);
    await store.importSpace('copy', store.exportSpace(SPACE));
    assert.deepEqual(await store.predicates('copy', { knownAt: 29 }), await known(29));
    assert.deepEqual(await store.predicates('copy'), await known(30));
  }),

  storeCase('ids that the space does not have are passed over', async (store) => {
    await commitAt(store, SPACE, 10, {
      outcomes: [{ episodeId: 'e9', state: 'done', reason: null, notBefore: 0, readBy: null, leansOnThread: false }],
      retractedEpisodes: ['e9'],
      expiredReadings: ['e9'],
      moved: [{ claimId: 'c9', canonical: { subject: 's', predicate: 'p', object: 'o' } }],
      expiredFacts: ['f9'],
    });
    assert.deepEqual(await store.episodes(SPACE, {}), []);
    assert.deepEqual(await store.claims(SPACE, { knownAt: 'ever' }), []);
  }),
];
