import assert from 'node:assert/strict';
import type { GraphStore, RetrieveQuery } from '../../ports/graph-store.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
import { commitAt } from '../commit-at.ts';
import { said } from '../said.ts';
import { sampleClaim } from '../sample-claim.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** A chain ann – ben – cy – dee; the link from ben to cy holds from 5 to 9, and cy – dee is forgotten at 20 for cy – eve. Ann is also called Annie. */
async function recordChain(store: GraphStore): Promise<void> {
  const knows = (id: string, subject: string, object: string, given: Parameters<typeof sampleFact>[1] = {}) =>
    sampleFact(id, { predicate: 'knows', subject, object, sentence: `${subject} knows ${object}`, claimIds: [`c ${id}`], ...given });
  await store.recordEpisodes(SPACE, [sampleEpisode('e1', { text: 'Ann knows them all' }), sampleEpisode('e2', { text: 'Nothing' })], 1);
  await commitAt(store, SPACE, 10, {
    mentions: [sampleMention('ann', { name: 'Ann', sameAs: 'annie' }), sampleMention('dee', { episodeId: 'e2' })],
    claims: ['ann-ben', 'ben-cy', 'cy-dee'].map((id) => said(sampleClaim(`c ${id}`, { episodeId: id === 'cy-dee' ? 'e2' : 'e1' }))),
    facts: [
      knows('ann-ben', 'annie', 'ben'),
      knows('ben-cy', 'cy', 'ben', { from: 5, to: 9 }),
      knows('cy-dee', 'cy', 'dee'),
      knows('guess', 'annie', 'dee', { standing: 'unsure' }),
    ],
  });
  await commitAt(store, SPACE, 20, {
    expiredReadings: ['e2'],
    expiredFacts: ['cy-dee'],
    facts: [knows('cy-eve', 'cy', 'eve')],
    retractedEpisodes: ['e2'],
  });
}

const ASKED: RetrieveQuery = { text: '', keys: ['ann'], kinds: ['facts'], knownAt: 10, limit: 50, hops: 9 };

const WALKS: readonly (readonly [string, Partial<RetrieveQuery>, readonly (readonly [string, number])[]])[] = [
  [
    'as far as it goes, from an alias',
    { validAt: 7 },
    [
      ['ann-ben', 1],
      ['ben-cy', 2],
      ['cy-dee', 3],
    ],
  ],
  [
    'no further than the hops',
    { validAt: 7, hops: 2 },
    [
      ['ann-ben', 1],
      ['ben-cy', 2],
    ],
  ],
  ['not at all', { validAt: 7, hops: 0 }, []],
  ['over facts that hold at the instant on every hop', { validAt: 9 }, [['ann-ben', 1]]],
  [
    'over facts that are believed on every hop',
    { validAt: 7, knownAt: 20 },
    [
      ['ann-ben', 1],
      ['ben-cy', 2],
      ['cy-eve', 3],
    ],
  ],
  ['before anything was known', { validAt: 7, knownAt: 9 }, []],
  [
    'at any time',
    {},
    [
      ['ann-ben', 1],
      ['ben-cy', 2],
      ['cy-dee', 3],
    ],
  ],
  [
    'from several entities, each fact by the nearest',
    { validAt: 7, keys: ['ann', 'dee'] },
    [
      ['ann-ben', 1],
      ['cy-dee', 1],
      ['ben-cy', 2],
    ],
  ],
  ['from nothing', { validAt: 7, keys: [] }, []],
  ['no more facts than the limit, the nearest', { validAt: 7, limit: 1 }, [['ann-ben', 1]]],
];

const walks = WALKS.map(([name, query, expected]) =>
  storeCase(`the graph is walked ${name}`, async (store) => {
    await recordChain(store);
    const { graph } = await store.retrieve(SPACE, { ...ASKED, ...query });
    assert.deepEqual(
      graph,
      expected.map(([id, distance]) => ({ id, distance })),
    );
  }),
);

export const searchReads: readonly StoreCase[] = [
  ...walks,

  storeCase(
    'around one entity the walk finds what started last first, of equal starts the lower id, and no more of a hub than 32',
    async (store) => {
      const from = (index: number) => (index === 7 ? null : index % 20);
      const facts = Array.from({ length: 40 }, (_, index) =>
        sampleFact(`f${index}`, {
          subject: index % 2 ? 'ann' : `o${index}`,
          predicate: 'knows',
          object: index % 2 ? `o${index}` : 'ann',
          from: from(index),
        }),
      );
      await commitAt(store, SPACE, 10, { mentions: [sampleMention('ann')], facts });
      const order = facts.map((_, index) => index).toSorted((a, b) => (from(b) ?? -1) - (from(a) ?? -1) || (`f${a}` < `f${b}` ? -1 : 1));
      for (const at of [{}, { validAt: 15 }]) {
        const { graph } = await store.retrieve(SPACE, { ...ASKED, ...at, hops: 1 });
        const started = order.filter((index) => (from(index) ?? -1) <= (at.validAt ?? 20)).slice(0, 32);
        assert.deepEqual(
          graph.map(({ id }) => id),
          started.map((index) => `f${index}`),
        );
      }
    },
  ),

  storeCase('one question to every retriever answers as each of them does', async (store) => {
    await recordChain(store);
    for (const knownAt of [9, 10, 20]) {
      const query = { text: 'ann knows dee', validAt: 7, knownAt, limit: 3 };
      const found = await store.retrieve(SPACE, { ...query, keys: ['annie'], kinds: SEARCH_KINDS, hops: 1 });
      for (const kind of SEARCH_KINDS)
        assert.deepEqual(found.text[kind], await store.searchText(SPACE, { ...query, kind }), `${kind} at ${knownAt}`);
      assert.deepEqual(found.mentions, await store.mentions(SPACE, ['annie'], { knownAt }));
      assert.deepEqual(found.vector, {});
    }
    const episodesOnly = await store.retrieve(SPACE, { ...ASKED, text: 'ann', kinds: ['episodes'] });
    assert.deepEqual(Object.keys(episodesOnly.text), ['episodes']);
    assert.deepEqual(episodesOnly.graph, []);
  }),

  storeCase('evidence is what was believed of facts, their claims and episodes, and of names', async (store) => {
    await recordChain(store);
    const asked = { factIds: ['cy-dee', 'ann-ben', 'nothing'], entityKeys: ['annie'], episodeIds: [] };
    const ids = async (knownAt: number, episodeIds: readonly string[] = []) => {
      const { facts, claims, episodes } = await store.evidence(SPACE, { ...asked, episodeIds, knownAt });
      const all = [facts.map(({ id }) => id), claims.map(({ claim }) => claim.id), episodes.map(({ id }) => id)];
      return all.map((list) => list.toSorted());
    };
    assert.deepEqual(await ids(9), [[], [], []]);
    assert.deepEqual(await ids(9, ['e2']), [[], [], ['e2']]);
    assert.deepEqual(await ids(10), [
      ['ann-ben', 'cy-dee'],
      ['c ann-ben', 'c cy-dee'],
      ['e1', 'e2'],
    ]);
    assert.deepEqual(await ids(20, ['e1', 'e2']), [['ann-ben'], ['c ann-ben'], ['e1']]);
    const { facts, claims, episodes, mentions } = await store.evidence(SPACE, { ...asked, factIds: ['ann-ben'], knownAt: 20 });
    assert.deepEqual(facts, await store.facts(SPACE, { ids: ['ann-ben'] }));
    assert.deepEqual(claims, await store.claims(SPACE, { ids: ['c ann-ben'] }));
    assert.deepEqual(episodes, await store.episodes(SPACE, { ids: ['e1'] }));
    assert.deepEqual(mentions, await store.mentions(SPACE, ['annie'], { knownAt: 20 }));
  }),

  storeCase('a space that does not exist has nothing to retrieve and no evidence', async (store) => {
    await recordChain(store);
    const asked = { ...ASKED, text: 'ann knows', kinds: SEARCH_KINDS };
    assert.deepEqual(await store.retrieve('nowhere', asked), {
      mentions: [],
      text: { facts: [], entities: [], episodes: [] },
      vector: {},
      graph: [],
    });
    const evidence = { factIds: ['ann-ben'], entityKeys: ['ann'], episodeIds: ['e1'], knownAt: 10 };
    assert.deepEqual(await store.evidence('nowhere', evidence), { facts: [], claims: [], episodes: [], mentions: [] });
    assert.deepEqual(await store.spaces(), [SPACE]);
  }),
];
