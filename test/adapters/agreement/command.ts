import fc from 'fast-check';
import type { GraphStore, LeasedEpisode, TextQuery } from '../../../src/ports/graph-store.ts';
import { SEARCH_KINDS } from '../../../src/ports/search-kind.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { dumpSpace, sortedRecords } from '../../../src/testing/store-contract/dump-space.ts';
import { outcomeOf } from './outcome.ts';
import { changesFor, randomWish } from './random-changes.ts';
import { adjacentQuery, claimQuery, episodeQuery, factQuery, keyQuery, mentionOptions, slotAddress, textQuery } from './random-queries.ts';
import { asked, episodeId, episodeUsage, factId, instant, key, occurred, owner, rarely, some, space, sparse, words } from './world.ts';

/** Something asked of a store, with an answer that every store must give alike. */
export type Question = (store: GraphStore) => Promise<unknown>;

/** A random command: what it asks may depend on the state so far. */
export interface Command {
  readonly method: string;
  readonly prepare: (state: GraphStore) => Promise<Question>;
}

function command<T>(method: string, input: fc.Arbitrary<T>, ask: (store: GraphStore, input: T) => Promise<unknown>): fc.Arbitrary<Command> {
  return input.map((given) => ({
    method,
    prepare: async () => (store) => ask(store, structuredClone(given)),
    [fc.toStringMethod]: () => `${method}(${fc.stringify(given)})`,
  }));
}

const episode = fc
  .record({ id: episodeId, text: words, thread: fc.constantFrom('t1', 't2'), occurredAt: occurred, expiresAt: rarely(instant) })
  .map(({ id, ...given }) => sampleEpisode(id, given));

const leaseRequest = fc
  .record({
    owner,
    now: instant,
    ttlMs: fc.nat(8),
    limit: fc.nat(3),
    only: rarely(space),
    turns: rarely(fc.record({ before: fc.nat(2), after: fc.nat(2) })),
  })
  .map(({ only, turns, ...request }) => ({ ...request, ...(only === null ? {} : { space: only }), ...(turns === null ? {} : { turns }) }));

const releaseOutcome = fc
  .record({ state: fc.constantFrom('pending', 'failed'), reason: fc.option(words), notBefore: instant, usage: rarely(episodeUsage) })
  .map(({ usage, ...outcome }) => (usage === null ? outcome : { ...outcome, usage }));

const usedAt = episodeUsage.map(({ at }) => at);

/** What a worker, or another one, does with a leased episode. */
const leasedStep = fc.oneof(
  fc.record({ does: fc.constant('renew'), owner, now: instant, ttlMs: fc.nat(8) }),
  fc.record({ does: fc.constant('release'), owner, outcome: releaseOutcome }),
  fc.record({ does: fc.constant('commit'), owner, facts: fc.constant([sampleFact('under lease')]) }),
  fc.record({ does: fc.constant('lease'), request: leaseRequest }),
);

async function takeStep(
  store: GraphStore,
  { space: name, episode: { id } }: LeasedEpisode,
  step: typeof leasedStep extends fc.Arbitrary<infer T> ? T : never,
) {
  if (step.does === 'renew') return store.renewLease(name, id, step.owner, step.now, step.ttlMs);
  if (step.does === 'release') return store.release(name, step.owner, { episodeId: id, ...step.outcome });
  if (step.does === 'lease') return store.lease(step.request);
  const { lastRecordedAt } = await store.revision(name);
  return outcomeOf(
    commitAt(store, name, lastRecordedAt + 1, {
      lease: { owner: step.owner, episodeId: id },
      expiredFacts: ['under lease'],
      facts: step.facts,
    }),
  );
}

const writes = [
  command('recordEpisodes', fc.tuple(space, some(episode, 4), instant), (store, [name, episodes, now]) =>
    store.recordEpisodes(name, episodes, now),
  ),
  command('lease', fc.tuple(leaseRequest, fc.array(leasedStep, { maxLength: 4 })), async (store, [request, steps]) => {
    const [leased, ...others] = await store.lease(request);
    const answers: unknown[] = [leased, others];
    for (const step of leased ? steps : []) answers.push(await takeStep(store, leased as LeasedEpisode, step));
    return answers;
  }),
  command('renewLease', fc.tuple(space, episodeId, owner, instant, fc.nat(8)), (store, given) => store.renewLease(...given)),
  command('release', fc.tuple(space, owner, episodeId, releaseOutcome), (store, [name, by, id, outcome]) =>
    store.release(name, by, { episodeId: id, ...outcome }),
  ),
] as const;

const commit: fc.Arbitrary<Command> = randomWish.map((wish) => ({
  method: 'commit',
  prepare: async (state) => {
    const changes = await changesFor(wish, state);
    return (store) => store.commit(structuredClone(changes));
  },
  [fc.toStringMethod]: () => `commit(${fc.stringify(wish)})`,
}));

const removals = [
  command('erase', fc.tuple(space, some(episodeId, 2)), (store, given) => store.erase(...given)),
  command('deleteSpace', space, (store, name) => store.deleteSpace(name)),
  command('importSpace', fc.tuple(space, fc.constantFrom('copy', 'other copy')), async (store, [from, to]) => {
    await store.deleteSpace(to);
    await store.importSpace(to, store.exportSpace(from));
    await store.importSpace(to, store.exportSpace(from));
    return { ...(await dumpSpace(store, to)), found: null };
  }),
] as const;

const reads = [
  command('episodes', fc.tuple(space, episodeQuery), (store, given) => store.episodes(...given)),
  command(
    'turnsAround',
    fc.tuple(space, fc.record({ thread: fc.constantFrom('t1', 't2'), at: occurred, before: fc.nat(3), after: fc.nat(3) })),
    (store, given) => store.turnsAround(...given),
  ),
  command(
    'near',
    fc.tuple(space, fc.record({ keys: some(key), text: words, at: instant, limit: fc.constant(1000) })),
    async (store, given) => {
      const { mentions, facts } = await store.near(...given);
      return { mentions, facts: sortedRecords(facts.map((value) => ({ type: 'fact', value }))) };
    },
  ),
  command('foldBasis', fc.tuple(space, some(key)), (store, given) => store.foldBasis(...given)),
  command('revision', space, (store, name) => store.revision(name)),
  command('mentions', fc.tuple(space, some(key), mentionOptions), (store, given) => store.mentions(...given)),
  command('mentionsOf', fc.tuple(space, some(episodeId)), (store, given) => store.mentionsOf(...given)),
  command('readSlots', fc.tuple(space, some(slotAddress)), (store, given) => store.readSlots(...given)),
  command('claims', fc.tuple(space, claimQuery), (store, given) => store.claims(...given)),
  command('facts', fc.tuple(space, factQuery), (store, given) => store.facts(...given)),
  command('adjacent', fc.tuple(space, adjacentQuery), (store, given) => store.adjacent(...given)),
  command('searchText', fc.tuple(space, textQuery), (store, [name, query]) => membership(store, name, query)),
  command(
    'retrieve',
    fc.tuple(
      space,
      fc.record({
        text: words,
        keys: some(key),
        kinds: fc.constant(SEARCH_KINDS),
        validAt: asked,
        knownAt: asked,
        limit: fc.constant(1000),
        hops: fc.nat(3),
      }),
    ),
    async (store, given) => {
      const { mentions, text, graph } = await store.retrieve(...given);
      const found = SEARCH_KINDS.map((kind) => text[kind]?.map(({ id }) => id).toSorted());
      return { mentions, found, graph };
    },
  ),
  command(
    'evidence',
    fc.tuple(space, fc.record({ factIds: some(factId, 6), entityKeys: some(key), episodeIds: some(episodeId), knownAt: asked })),
    (store, given) => store.evidence(...given),
  ),
  command('entityKeys', fc.tuple(space, keyQuery), (store, given) => store.entityKeys(...given)),
  command('predicates', space, (store, name) => store.predicates(name)),
  command('stats', space, (store, name) => store.stats(name)),
  command('expired', fc.record({ now: asked, limit: fc.nat(4), only: rarely(space) }), (store, { now, limit, only }) =>
    store.expired({ now, limit, ...(only === null ? {} : { space: only }) }),
  ),
  command('pending', space, (store, name) => store.pending(name)),
  command('usage', fc.tuple(space, sparse<{ since: number; until: number }>({ since: usedAt, until: usedAt })), (store, given) =>
    store.usage(...given),
  ),
  command('spaces', fc.constant(null), (store) => store.spaces()),
  command('exportSpace', space, async (store, name) => sortedRecords(await Array.fromAsync(store.exportSpace(name)))),
] as const;

/** What is found without a limit, and how many of those with one: which come first is each store's own affair. */
async function membership(store: GraphStore, name: string, query: TextQuery): Promise<unknown> {
  const all = (await store.searchText(name, { ...query, limit: 1000 })).map(({ id }) => id);
  const few = await store.searchText(name, query);
  return { all: all.toSorted(), few: few.length, among: few.every(({ id }) => all.includes(id)) };
}

/** Any method of a store, writes more often than their number would give. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: commit },
  { weight: 8, arbitrary: fc.oneof(...writes) },
  { weight: 1, arbitrary: fc.oneof(...removals) },
  { weight: 20, arbitrary: fc.oneof(...reads) },
);

/** Some commits and recordings, so that there is something to ask for, then anything. */
export const anyCommands: fc.Arbitrary<readonly Command[]> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: commit }, { weight: 1, arbitrary: fc.oneof(...writes) }), { maxLength: 20, size: 'max' }),
    fc.array(anyCommand, { minLength: 1, maxLength: 60, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then]);
