import assert from 'node:assert/strict';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

const INSTANTS: readonly number[] = [
  UNKNOWN_START,
  UNKNOWN_START + 1,
  -62_135_596_800_000,
  -1,
  0,
  1,
  2 ** 31,
  2 ** 32 + 1,
  253_402_300_799_999,
  OPEN_END - 1,
  OPEN_END,
];

const TEXTS: readonly string[] = [
  'plain',
  ' spaces  around ',
  'line\nbreaks\r\nand\ttabs',
  '\'quotes" `and` $dollars$ {braces} \\back\\slashes',
  'caf\u00e9 and cafe\u0301',
  'Zürich – “quoted” … ‰',
  '東京 北京 서울 กรุงเทพฯ القاهرة דמשק Москва Ελλάδα',
  '👩‍👩‍👧‍👦 🏳️‍🌈 𝕬𝖘𝖔𝖋 \u{10ffff}',
  'nul\u0000inside',
  '\ufeffbom \u200bzero width \u202ertl',
  '"; DROP TABLE episode; --',
  '',
];

export const extremes: readonly StoreCase[] = [
  storeCase('the first and last instants survive in every place', async (store) => {
    for (const [index, at] of INSTANTS.entries()) {
      const bound = { at, until: OPEN_END, precision: 'year', basis: 'inferred' } as const;
      const id = `e${index}`;
      const given = sampleEpisode(id, { occurredAt: at });
      await store.recordEpisodes(SPACE, [given], 0);
      const claim = {
        ...sampleClaim(`c${index}`, { episodeId: id, saidAt: at, meant: { runStart: at } }),
        start: bound,
        end: { ...bound, until: at },
      };
      const fact = { ...sampleFact(`f${index}`), start: bound, end: { ...bound, until: at } };
      const mention = sampleMention(`k${index}`, { episodeId: id, saidAt: at });
      const outcome = { episodeId: id, state: 'pending', reason: null, notBefore: at, readBy: null, leansOnThread: false } as const;
      await commitAt(store, SPACE, index + 1, { outcomes: [outcome], claims: [said(claim)], facts: [fact], mentions: [mention] });
      const time = { recordedAt: index + 1, expiredAt: OPEN_END };
      assert.deepEqual(await store.claims(SPACE, { ids: [claim.id] }), [{ ...said(claim), ...time }]);
      assert.deepEqual(await store.facts(SPACE, { ids: [fact.id] }), [{ ...fact, ...time }]);
      assert.deepEqual(await store.mentionsOf(SPACE, [id]), [{ ...mention, ...time }]);
      const [episode] = await store.episodes(SPACE, { ids: [id] });
      assert.deepEqual([episode?.occurredAt, episode?.notBefore], [at, at]);
    }
    assert.deepEqual(
      (await store.episodes(SPACE, {})).map(({ occurredAt }) => occurredAt),
      INSTANTS,
    );
  }),

  storeCase('the first and last instants survive as transaction times', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], UNKNOWN_START);
    await commitAt(store, SPACE, UNKNOWN_START + 1, { facts: [sampleFact('f1')] });
    await commitAt(store, SPACE, OPEN_END - 2, { expiredFacts: ['f1'], facts: [sampleFact('f2')] });
    assert.deepEqual(
      (await store.facts(SPACE, {})).map(({ recordedAt, expiredAt }) => [recordedAt, expiredAt]),
      [
        [UNKNOWN_START + 1, OPEN_END - 2],
        [OPEN_END - 2, OPEN_END],
      ],
    );
    assert.deepEqual(
      (await store.facts(SPACE, { knownAt: OPEN_END - 1 })).map(({ id }) => id),
      ['f2'],
    );
    assert.deepEqual(
      (await store.facts(SPACE, { knownAt: UNKNOWN_START + 1, validAt: OPEN_END - 1 })).map(({ id }) => id),
      ['f1'],
    );
    assert.equal((await store.revision(SPACE)).lastRecordedAt, OPEN_END - 2);
    assert.equal((await store.episodes(SPACE, {}))[0]?.recordedAt, UNKNOWN_START);
  }),

  storeCase('an unknown start and an open end hold as far as time goes', async (store) => {
    await commitAt(store, SPACE, 1, { facts: [sampleFact('f1', { from: null })] });
    const [fact] = await store.facts(SPACE, { validAt: UNKNOWN_START });
    assert.deepEqual([fact?.id, fact?.start, fact?.end], ['f1', null, null]);
    assert.equal((await store.facts(SPACE, { validAt: OPEN_END - 1 })).length, 1);
    assert.equal((await store.facts(SPACE, { validAt: OPEN_END })).length, 0);
  }),

  storeCase('texts of every kind survive in every place, letter for letter', async (store) => {
    const texts = TEXTS.map((text, index) => ({ text, id: `${index} ${text}` }));
    const episodes = texts.map(({ id, text }) => sampleEpisode(id, { text, thread: id, speaker: text }));
    await store.recordEpisodes(SPACE, episodes, 1);
    const claims = texts.map(({ id, text }) =>
      said(sampleClaim(id, { episodeId: id, subject: id, predicate: id, object: id, quote: text, meant: { object: text } })),
    );
    const facts = texts.map(({ id, text }) =>
      sampleFact(id, {
        subject: id,
        predicate: id,
        object: id,
        subjectName: text,
        objectName: text,
        sentence: text,
        claimIds: [id],
        openedBy: id,
      }),
    );
    const mentions = texts.map(({ id, text }) => sampleMention(id, { episodeId: id, name: text, kind: text, sameAs: text }));
    await commitAt(store, SPACE, 2, { claims, facts, mentions });
    const time = { recordedAt: 2, expiredAt: OPEN_END };
    for (const [index, { id }] of texts.entries()) {
      const [episode] = await store.episodes(SPACE, { ids: [id], thread: id });
      assert.deepEqual({ ...episode, ...episodes[index] }, episode);
      assert.deepEqual(await store.claims(SPACE, { ids: [id], episodeIds: [id], keys: [id], predicates: [id] }), [
        { ...claims[index], ...time },
      ]);
      assert.deepEqual(await store.facts(SPACE, { ids: [id], subjects: [id], objects: [id], predicates: [id] }), [
        { ...facts[index], ...time },
      ]);
      assert.deepEqual(await store.mentionsOf(SPACE, [id]), [{ ...mentions[index], ...time }]);
    }
    assert.equal((await store.entityKeys(SPACE, { limit: 99 })).length, TEXTS.length);
  }),

  storeCase('very long texts survive and are found', async (store) => {
    const long = `${'Ann weiß über 東京 Bescheid. '.repeat(40_000)}needle`;
    await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: long })], 1);
    const claim = sampleClaim('c1', { quote: long });
    await commitAt(store, SPACE, 2, {
      claims: [said(claim)],
      facts: [sampleFact('f1', { sentence: long })],
      mentions: [sampleMention('ann', { name: long })],
    });
    assert.equal((await store.episodes(SPACE, {}))[0]?.text === long, true);
    assert.equal((await store.claims(SPACE, {}))[0]?.claim.quote === long, true);
    assert.equal((await store.facts(SPACE, {}))[0]?.sentence === long, true);
    for (const kind of ['episodes', 'facts', 'entities'] as const) {
      assert.equal((await store.searchText(SPACE, { kind, text: 'needle', knownAt: 9, limit: 9 })).length, 1, kind);
    }
  }),

  storeCase('ten thousand facts go in with one commit and come out in order', async (store) => {
    const count = 10_000;
    const facts = Array.from({ length: count }, (_, index) =>
      sampleFact(`f${index}`, { subject: `s${index % 100}`, object: `o${index % 7}`, from: index, sentence: `fact number${index}` }),
    );
    await commitAt(store, SPACE, 10, { facts });
    assert.equal((await store.stats(SPACE)).facts, count);
    const all = await store.facts(SPACE, { knownAt: 10 });
    assert.equal(new Set(all.map(({ id }) => id)).size, count);
    const ofOne = await store.facts(SPACE, { subjects: ['s42'], validAt: 5000 });
    assert.deepEqual(
      ofOne.map(({ id }) => id),
      Array.from({ length: 50 }, (_, index) => `f${index * 100 + 42}`),
    );
    assert.deepEqual(
      (await store.adjacent(SPACE, { keys: ['o3'], validAt: 9999, knownAt: 10, limitPerKey: 2 })).map(({ id }) => id),
      ['f9999', 'f9992'].sort(bySubject),
    );
    assert.deepEqual(
      (await store.searchText(SPACE, { kind: 'facts', text: 'number777', knownAt: 10, limit: 5 })).map(({ id }) => id),
      ['f777'],
    );
    const everyId = facts.map(({ id }) => id);
    assert.equal((await store.facts(SPACE, { ids: everyId })).length, count);
    await commitAt(store, SPACE, 20, { expiredFacts: everyId });
    assert.equal((await store.facts(SPACE, { knownAt: 20 })).length, 0);
    assert.equal((await store.facts(SPACE, { knownAt: 19, limit: 3 })).length, 3);
  }),

  storeCase('a thousand episodes go in with one call', async (store) => {
    const episodes = Array.from({ length: 1000 }, (_, index) => sampleEpisode(`e${index}`, { occurredAt: -index }));
    await store.recordEpisodes(SPACE, episodes, 1);
    const [latest] = await store.episodes(SPACE, { take: 'latest', limit: 1 });
    assert.deepEqual([latest?.id, latest?.sequence], ['e0', 1]);
    assert.equal(
      (
        await store.mentionsOf(
          SPACE,
          episodes.map(({ id }) => id),
        )
      ).length,
      0,
    );
  }),
];

function bySubject(a: string, b: string): number {
  return (Number(a.slice(1)) % 100) - (Number(b.slice(1)) % 100);
}
