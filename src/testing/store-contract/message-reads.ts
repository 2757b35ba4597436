import assert from 'node:assert/strict';
import type { GraphStore, NearQuery, TurnsQuery } from '../../ports/graph-store.ts';
import { commitAt } from '../commit-at.ts';
import { sampleEpisode } from '../sample-episode.ts';
import { sampleFact } from '../sample-fact.ts';
import { sampleMention } from '../sample-mention.ts';
import { samplePredicate } from '../sample-predicate.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

async function recordTurns(store: GraphStore): Promise<void> {
  const turn = (id: string, occurredAt: number, thread = 'main') => sampleEpisode(id, { occurredAt, thread });
  await store.recordEpisodes(SPACE, [turn('t5', 50), turn('t1', 10), turn('other', 25, 'aside'), turn('t3b', 30), turn('t3a', 30)], 1);
  await store.recordEpisodes(SPACE, [turn('t2', 20), turn('gone', 28), turn('gone too', 32), turn('t4', 40)], 2);
  await commitAt(store, SPACE, 3, { retractedEpisodes: ['gone', 'gone too'] });
}

const TURNS: readonly (readonly [string, Partial<TurnsQuery>, readonly string[], readonly string[]])[] = [
  ['the last before and the first after, oldest first', {}, ['t1', 't2'], ['t4', 't5']],
  ['no more than asked for', { before: 1, after: 1 }, ['t2'], ['t4']],
  ['of several at one instant those nearest in order of recording', { at: 40, before: 2, after: 0 }, ['t3b', 't3a'], []],
  ['none where none is asked for', { before: 0, after: 0 }, [], []],
  ['before the first', { at: 10 }, [], ['t2', 't3b', 't3a', 't4', 't5']],
  ['after the last', { at: 51, before: 2 }, ['t4', 't5'], []],
  ['of another thread', { thread: 'aside', at: 26 }, ['other'], []],
  ['of a thread that is not there', { thread: 'nowhere' }, [], []],
];

const turns = TURNS.map(([name, query, before, after]) =>
  storeCase(`turns around an instant: ${name}`, async (store) => {
    await recordTurns(store);
    const found = await store.turnsAround(SPACE, { thread: 'main', at: 30, before: 9, after: 9, ...query });
    assert.deepEqual({ before: found.before.map(({ id }) => id), after: found.after.map(({ id }) => id) }, { before, after });
    assert.deepEqual([...found.before, ...found.after], await store.episodes(SPACE, { ids: [...before, ...after] }));
  }),
);

async function recordNear(store: GraphStore): Promise<void> {
  const fact = (id: string, given: Parameters<typeof sampleFact>[1] = {}) =>
    sampleFact(id, { object: `place ${id}`, sentence: 'Said', ...given });
  await commitAt(store, SPACE, 1, { facts: [fact('forgotten')] });
  await commitAt(store, SPACE, 2, {
    mentions: ['cy', 'ben', 'dee'].map((key) => sampleMention(key)).concat(sampleMention('ann', { sameAs: 'ann lee' })),
    expiredFacts: ['forgotten'],
    facts: [
      fact('holds', { to: 11 }),
      fact('over', { to: 10 }),
      fact('ahead', { from: 20 }),
      fact('of alias', { subject: 'ann lee' }),
      fact('as object', { subject: 'cy', object: 'ann' }),
      fact('refuted', { standing: 'refuted' }),
      fact('of ben', { subject: 'ben' }),
      fact('by words', { subject: 'dee', sentence: 'Dee plays chess', to: 3 }),
    ],
  });
}

const NEAR: readonly (readonly [string, Partial<NearQuery>, readonly string[]])[] = [
  ['what holds, is over or lies ahead, of the entity under each of its keys', {}, ['ahead', 'as object', 'holds', 'of alias', 'over']],
  ['of an alias alone', { keys: ['ann lee'] }, ['ahead', 'as object', 'holds', 'of alias', 'over']],
  [
    'what shares a word with the text, each fact once',
    { text: 'Chess, said ben', keys: ['ben'] },
    ['ahead', 'as object', 'by words', 'holds', 'of alias', 'of ben', 'over'],
  ],
  ['by words alone', { keys: [], text: 'chess?' }, ['by words']],
  ['of nothing', { keys: [], text: '' }, []],
  ['of keys that are not there', { keys: ['nobody'], text: 'nothing' }, []],
];

const near = NEAR.map(([name, query, expected]) =>
  storeCase(`near a message: ${name}`, async (store) => {
    await recordNear(store);
    const asked = { keys: ['ann'], text: '', at: 10, limit: 50, ...query };
    const found = await store.near(SPACE, asked);
    assert.deepEqual(found.facts.map(({ id }) => id).toSorted(), expected);
    assert.deepEqual(found.mentions, await store.mentions(SPACE, asked.keys));
    const told = new Set(found.mentions.flatMap(({ key, sameAs }) => [key, sameAs]));
    const ends = found.facts.flatMap(({ subject, object }) => [subject, object]).filter((key) => !told.has(key));
    assert.deepEqual(found.ends, await store.mentions(SPACE, ends));
    const current = await store.facts(SPACE, { ids: expected, knownAt: 2 });
    for (const fact of found.facts)
      assert.deepEqual(
        fact,
        current.find(({ id }) => id === fact.id),
      );
  }),
);

export const messageReads: readonly StoreCase[] = [
  ...turns,
  ...near,

  storeCase('near a message hubs are cut', async (store) => {
    const many = Array.from({ length: 30 }, (_, index) => sampleFact(`f${index}`, { object: `o${index}`, from: index }));
    await commitAt(store, SPACE, 2, { mentions: [sampleMention('ann')], facts: many });
    const { facts } = await store.near(SPACE, { keys: ['ann'], text: '', at: 100, limit: 2 });
    assert.deepEqual(facts.map(({ id }) => id).toSorted(), ['f28', 'f29']);
  }),

  storeCase('near a message somebody of whom there are no facts is told', async (store) => {
    await commitAt(store, SPACE, 2, { mentions: [sampleMention('ann')] });
    const { mentions, facts } = await store.near(SPACE, { keys: ['ann'], text: 'nothing', at: 100, limit: 2 });
    assert.deepEqual([mentions.map(({ key }) => key), facts], [['ann'], []]);
  }),

  storeCase('a fold starts from the revision, the predicates and the mentions of one moment', async (store) => {
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 9);
    await commitAt(store, SPACE, 5, {
      predicates: [samplePredicate('likes')],
      mentions: [sampleMention('ann', { sameAs: 'ann lee' }), sampleMention('ben')],
    });
    assert.deepEqual(await store.foldBasis(SPACE, ['ann lee', 'nobody']), {
      revision: 1,
      lastRecordedAt: 9,
      predicates: [samplePredicate('likes')],
      mentions: await store.mentions(SPACE, ['ann']),
    });
  }),

  storeCase('a message in a space that does not exist finds nothing and makes none', async (store) => {
    await recordNear(store);
    await store.recordEpisodes(SPACE, [sampleEpisode('e1')], 3);
    assert.deepEqual(await store.turnsAround('nowhere', { thread: 'main', at: 30, before: 9, after: 9 }), { before: [], after: [] });
    assert.deepEqual(await store.near('nowhere', { keys: ['ann'], text: 'said chess', at: 10, limit: 9 }), {
      mentions: [],
      facts: [],
      ends: [],
    });
    const { revision, lastRecordedAt } = await store.revision('nowhere');
    assert.deepEqual(await store.foldBasis('nowhere', ['ann']), { revision, lastRecordedAt, predicates: [], mentions: [] });
    assert.deepEqual(await store.spaces(), [SPACE]);
  }),
];
